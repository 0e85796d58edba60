package eu.factgraph.query.function;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QueryBuildException;

/** The functions that a query may call by IRI: no others, and each as it is specified. */
public final class NamedFunctions {

    private static final List<XSDDatatype> CASTS =
            List.of(
                    XSDDatatype.XSDstring,
                    XSDDatatype.XSDboolean,
                    XSDDatatype.XSDdecimal,
                    XSDDatatype.XSDinteger,
                    XSDDatatype.XSDlong,
                    XSDDatatype.XSDint,
                    XSDDatatype.XSDshort,
                    XSDDatatype.XSDbyte,
                    XSDDatatype.XSDnonNegativeInteger,
                    XSDDatatype.XSDpositiveInteger,
                    XSDDatatype.XSDnonPositiveInteger,
                    XSDDatatype.XSDnegativeInteger,
                    XSDDatatype.XSDunsignedLong,
                    XSDDatatype.XSDunsignedInt,
                    XSDDatatype.XSDunsignedShort,
                    XSDDatatype.XSDunsignedByte,
                    XSDDatatype.XSDdouble,
                    XSDDatatype.XSDfloat,
                    XSDDatatype.XSDdateTime,
                    XSDDatatype.XSDdate,
                    XSDDatatype.XSDtime,
                    XSDDatatype.XSDgYear,
                    XSDDatatype.XSDgYearMonth,
                    XSDDatatype.XSDgMonth,
                    XSDDatatype.XSDgMonthDay,
                    XSDDatatype.XSDgDay,
                    XSDDatatype.XSDduration,
                    XSDDatatype.XSDdayTimeDuration,
                    XSDDatatype.XSDyearMonthDuration,
                    XSDDatatype.XSDanyURI);

    private static final Map<String, NamedFunction> ALL = new TreeMap<>();

    static {
        CASTS.forEach(
                type -> ALL.put(type.getURI(), new NamedFunction(1, 1, CastFunctions.to(type))));
        ALL.putAll(XPathFunctions.all());
        ALL.putAll(MathFunctions.all());
    }

    /**
     * @param least and {@code most}: how many arguments it takes
     */
    record NamedFunction(int least, int most, FunctionImplementation implementation) {}

    private NamedFunctions() {}

    /** Their IRIs, sorted. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * @throws QueryBuildException if the function takes more or fewer arguments
     */
    static FunctionImplementation of(String name, int arguments) {
        NamedFunction named = ALL.get(name);
        if (arguments < named.least() || arguments > named.most()) {
            throw new QueryBuildException(
                    "the function <" + name + "> does not take " + arguments + " arguments");
        }
        return named.implementation();
    }
}

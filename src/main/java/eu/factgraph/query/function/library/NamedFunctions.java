package eu.factgraph.query.function.library;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.vocabulary.XSD;

/** All functions that a query may call by IRI. */
public final class NamedFunctions {

    /** Local names of the datatypes of XML Schema whose constructors are functions. */
    private static final String CASTS =
            "string boolean decimal integer long int short byte nonNegativeInteger positiveInteger "
                    + "nonPositiveInteger negativeInteger unsignedLong unsignedInt unsignedShort "
                    + "unsignedByte double float dateTime date time gYear gYearMonth gMonth gMonthDay "
                    + "gDay duration dayTimeDuration yearMonthDuration anyURI";

    private static final Map<String, NamedFunction> ALL = new TreeMap<>();

    static {
        for (String name : CASTS.split(" ")) {
            String iri = XSD.NS + name;
            var type = (XSDDatatype) TypeMapper.getInstance().getTypeByName(iri);
            ALL.put(iri, new NamedFunction(1, 1, CastFunctions.to(type)));
        }
        ALL.putAll(XPathFunctions.all());
    }

    /** With its minimum and maximum number of arguments. */
    record NamedFunction(int minimum, int maximum, FunctionImplementation implementation) {}

    private NamedFunctions() {}

    /** The IRIs of the functions, sorted. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * @throws QueryBuildException if the function does not take that many arguments
     */
    public static FunctionImplementation of(String name, int arguments) {
        NamedFunction named = ALL.get(name);
        if (arguments < named.minimum() || arguments > named.maximum()) {
            throw new QueryBuildException(
                    "the function <" + name + "> does not take " + arguments + " arguments");
        }
        return named.implementation();
    }
}

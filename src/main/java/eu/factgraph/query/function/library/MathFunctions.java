package eu.factgraph.query.function.library;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.expr.NodeValue;

/** The functions of the namespace math: XPath Functions and Operators 3.1, 4.8. */
final class MathFunctions {

    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    private MathFunctions() {}

    static Map<String, NamedFunctions.NamedFunction> all() {
        var all = new TreeMap<String, NamedFunctions.NamedFunction>();
        put(all, "pi", 0, (arguments, limits) -> NodeValue.makeDouble(Math.PI));
        put(all, "exp", 1, NumericFunctions.math(Math::exp));
        put(all, "exp10", 1, NumericFunctions.math(exponent -> Math.pow(10, exponent)));
        put(all, "log", 1, NumericFunctions.math(Math::log));
        put(all, "log10", 1, NumericFunctions.math(Math::log10));
        put(all, "pow", 2, NumericFunctions.math(NumericFunctions::power));
        put(all, "sqrt", 1, NumericFunctions.math(Math::sqrt));
        put(all, "sin", 1, NumericFunctions.math(Math::sin));
        put(all, "cos", 1, NumericFunctions.math(Math::cos));
        put(all, "tan", 1, NumericFunctions.math(Math::tan));
        put(all, "asin", 1, NumericFunctions.math(Math::asin));
        put(all, "acos", 1, NumericFunctions.math(Math::acos));
        put(all, "atan", 1, NumericFunctions.math(Math::atan));
        put(all, "atan2", 2, NumericFunctions.math(Math::atan2));
        return all;
    }

    private static void put(
            Map<String, NamedFunctions.NamedFunction> all,
            String name,
            int arguments,
            FunctionImplementation implementation) {
        all.put(
                MATH + name,
                new NamedFunctions.NamedFunction(arguments, arguments, implementation));
    }
}

package eu.factgraph.query.function.library;

import static eu.factgraph.query.function.library.FunctionImplementation.binary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.sse.Tags;

/** Replacements for functions and operators of ARQ that deviate from SPARQL or have no limits. */
public final class BuiltInFunctions {

    private static final Map<String, FunctionImplementation> ALL = new HashMap<>();

    static {
        ALL.put(Tags.tagAdd, binary(ArithmeticOperators::add));
        ALL.put(Tags.tagSubtract, binary(ArithmeticOperators::subtract));
        ALL.put(Tags.tagMultiply, binary(ArithmeticOperators::multiply));
        ALL.put(Tags.tagDivide, binary(ArithmeticOperators::divide));
        ALL.put(Tags.tagUnaryPlus, NumericFunctions.PLUS);
        ALL.put(Tags.tagUnaryMinus, NumericFunctions.mapped(BigDecimal::negate, number -> -number));
        ALL.put(Tags.tagNumAbs, NumericFunctions.mapped(BigDecimal::abs, Math::abs));
        ALL.put(Tags.tagNumRound, NumericFunctions::round);
        ALL.put(Tags.tagNumCeiling, NumericFunctions.CEILING);
        ALL.put(Tags.tagNumFloor, NumericFunctions.FLOOR);
        ALL.put(Tags.tagNE, binary(ComparisonOperators::isNotEqual));
        ALL.put(Tags.tagLT, ComparisonOperators.ordered(order -> order < 0));
        ALL.put(Tags.tagLE, ComparisonOperators.ordered(order -> order <= 0));
        ALL.put(Tags.tagGT, ComparisonOperators.ordered(order -> order > 0));
        ALL.put(Tags.tagGE, ComparisonOperators.ordered(order -> order >= 0));
        ALL.put(Tags.tagStr, TermFunctions::string);
        ALL.put(Tags.tagStrDatatype, TermFunctions::strDatatype);
        ALL.put(Tags.tagStrLang, TermFunctions::strLang);
        ALL.put(Tags.tagLangMatches, TermFunctions::langMatches);
        ALL.put(Tags.tagRegex, RegexFunctions::matches);
        ALL.put(Tags.tagReplace, RegexFunctions::replace);
        ALL.put(Tags.tagStrlen, StringFunctions::length);
        ALL.put(Tags.tagSubstr, StringFunctions::substring);
        ALL.put(Tags.tagConcat, StringFunctions::concat);
        ALL.put(Tags.tagStrContains, binary(StringFunctions::contains));
        ALL.put(Tags.tagStrStarts, binary(StringFunctions::startsWith));
        ALL.put(Tags.tagStrEnds, binary(StringFunctions::endsWith));
        ALL.put(Tags.tagStrBefore, binary(StringFunctions::before));
        ALL.put(Tags.tagStrAfter, binary(StringFunctions::after));
        ALL.put(Tags.tagStrUppercase, StringFunctions.mapped(StringFunctions::upper));
        ALL.put(Tags.tagStrLowercase, StringFunctions.mapped(StringFunctions::lower));
        ALL.put(Tags.tagStrEncodeForURI, StringFunctions::encodeForUri);
        ALL.put(Tags.tagYear, DateTimeFunctions.YEAR);
        ALL.put(Tags.tagMonth, DateTimeFunctions.MONTH);
        ALL.put(Tags.tagDay, DateTimeFunctions.DAY);
        ALL.put(Tags.tagHours, DateTimeFunctions.HOURS);
        ALL.put(Tags.tagMinutes, DateTimeFunctions.MINUTES);
        ALL.put(Tags.tagSeconds, DateTimeFunctions.SECONDS);
        ALL.put(Tags.tagTZ, DateTimeFunctions::tz);
        ALL.put(Tags.tagTimezone, DateTimeFunctions::timezone);
    }

    private BuiltInFunctions() {}

    /** Null if ARQ's own function is correct. */
    public static FunctionImplementation of(String symbol) {
        return ALL.get(symbol);
    }
}

package eu.factgraph.query.function.library;

import static eu.factgraph.query.function.library.FunctionImplementation.binary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NumAbs;
import org.apache.jena.sparql.expr.E_NumCeiling;
import org.apache.jena.sparql.expr.E_NumFloor;
import org.apache.jena.sparql.expr.E_NumRound;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_UnaryMinus;
import org.apache.jena.sparql.expr.E_UnaryPlus;
import org.apache.jena.sparql.expr.Expr;

/** Replacements for functions and operators of ARQ that deviate from SPARQL or have no limits. */
public final class BuiltInFunctions {

    private static final Map<Class<? extends Expr>, FunctionImplementation> ALL = new HashMap<>();

    static {
        ALL.put(E_Add.class, binary(ArithmeticOperators::add));
        ALL.put(E_Subtract.class, binary(ArithmeticOperators::subtract));
        ALL.put(E_Multiply.class, binary(ArithmeticOperators::multiply));
        ALL.put(E_Divide.class, binary(ArithmeticOperators::divide));
        ALL.put(E_UnaryPlus.class, NumericFunctions.PLUS);
        ALL.put(E_UnaryMinus.class, NumericFunctions.mapped(BigDecimal::negate, number -> -number));
        ALL.put(E_NumAbs.class, NumericFunctions.mapped(BigDecimal::abs, Math::abs));
        ALL.put(E_NumRound.class, NumericFunctions::round);
        ALL.put(E_NumCeiling.class, NumericFunctions.CEILING);
        ALL.put(E_NumFloor.class, NumericFunctions.FLOOR);
        ALL.put(E_NotEquals.class, binary(ComparisonOperators::isNotEqual));
        ALL.put(E_LessThan.class, ComparisonOperators.ordered(order -> order < 0));
        ALL.put(E_LessThanOrEqual.class, ComparisonOperators.ordered(order -> order <= 0));
        ALL.put(E_GreaterThan.class, ComparisonOperators.ordered(order -> order > 0));
        ALL.put(E_GreaterThanOrEqual.class, ComparisonOperators.ordered(order -> order >= 0));
        ALL.put(E_Str.class, TermFunctions::string);
        ALL.put(E_StrDatatype.class, TermFunctions::strDatatype);
        ALL.put(E_StrLang.class, TermFunctions::strLang);
        ALL.put(E_LangMatches.class, TermFunctions::langMatches);
        ALL.put(E_Regex.class, RegexFunctions::matches);
        ALL.put(E_StrReplace.class, RegexFunctions::replace);
        ALL.put(E_StrLength.class, StringFunctions::length);
        ALL.put(E_StrSubstring.class, StringFunctions::substring);
        ALL.put(E_StrConcat.class, StringFunctions::concat);
        ALL.put(E_StrContains.class, binary(StringFunctions::contains));
        ALL.put(E_StrStartsWith.class, binary(StringFunctions::startsWith));
        ALL.put(E_StrEndsWith.class, binary(StringFunctions::endsWith));
        ALL.put(E_StrBefore.class, binary(StringFunctions::before));
        ALL.put(E_StrAfter.class, binary(StringFunctions::after));
        ALL.put(E_StrUpperCase.class, StringFunctions.mapped(StringFunctions::upper));
        ALL.put(E_StrLowerCase.class, StringFunctions.mapped(StringFunctions::lower));
        ALL.put(E_StrEncodeForURI.class, StringFunctions::encodeForUri);
        ALL.put(E_DateTimeYear.class, DateTimeFunctions.YEAR);
        ALL.put(E_DateTimeMonth.class, DateTimeFunctions.MONTH);
        ALL.put(E_DateTimeDay.class, DateTimeFunctions.DAY);
        ALL.put(E_DateTimeHours.class, DateTimeFunctions.HOURS);
        ALL.put(E_DateTimeMinutes.class, DateTimeFunctions.MINUTES);
        ALL.put(E_DateTimeSeconds.class, DateTimeFunctions.SECONDS);
        ALL.put(E_DateTimeTZ.class, DateTimeFunctions::tz);
        ALL.put(E_DateTimeTimezone.class, DateTimeFunctions::timezone);
    }

    private BuiltInFunctions() {}

    /**
     * @return null if ARQ's own function is correct
     */
    public static FunctionImplementation of(Expr function) {
        return ALL.get(function.getClass());
    }
}

package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** The functions and operators of SPARQL that the engine has otherwise, or without bounds. */
final class BuiltInFunctions {

    private static final Map<Class<? extends Expr>, FunctionImplementation> ALL = new HashMap<>();

    static {
        ALL.put(E_Add.class, ArithmeticOperators::plus);
        ALL.put(E_Subtract.class, ArithmeticOperators::minus);
        ALL.put(E_Multiply.class, ArithmeticOperators::times);
        ALL.put(E_Divide.class, ArithmeticOperators::by);
        ALL.put(E_UnaryPlus.class, NumericFunctions.mapped(number -> number, number -> number));
        ALL.put(E_UnaryMinus.class, NumericFunctions.mapped(BigDecimal::negate, number -> -number));
        ALL.put(E_NumAbs.class, NumericFunctions.mapped(BigDecimal::abs, Math::abs));
        ALL.put(E_NumRound.class, NumericFunctions::rounded);
        ALL.put(
                E_NumCeiling.class,
                NumericFunctions.mapped(NumericFunctions.whole(RoundingMode.CEILING), Math::ceil));
        ALL.put(
                E_NumFloor.class,
                NumericFunctions.mapped(NumericFunctions.whole(RoundingMode.FLOOR), Math::floor));
        ALL.put(E_NotEquals.class, ComparisonOperators::isNotSame);
        ALL.put(E_LessThan.class, ComparisonOperators.ordered(order -> order < 0));
        ALL.put(E_LessThanOrEqual.class, ComparisonOperators.ordered(order -> order <= 0));
        ALL.put(E_GreaterThan.class, ComparisonOperators.ordered(order -> order > 0));
        ALL.put(E_GreaterThanOrEqual.class, ComparisonOperators.ordered(order -> order >= 0));
        ALL.put(E_Str.class, TermFunctions::string);
        ALL.put(E_StrDatatype.class, TermFunctions::typed);
        ALL.put(E_StrLang.class, TermFunctions::tagged);
        ALL.put(E_LangMatches.class, TermFunctions::languageMatches);
        ALL.put(E_Regex.class, RegexFunctions::matches);
        ALL.put(E_StrReplace.class, RegexFunctions::replace);
        ALL.put(E_StrLength.class, StringFunctions::length);
        ALL.put(E_StrSubstring.class, StringFunctions::part);
        ALL.put(E_StrConcat.class, StringFunctions::concatenated);
        ALL.put(E_StrContains.class, StringFunctions::contains);
        ALL.put(E_StrStartsWith.class, StringFunctions::startsWith);
        ALL.put(E_StrEndsWith.class, StringFunctions::endsWith);
        ALL.put(E_StrBefore.class, StringFunctions::before);
        ALL.put(E_StrAfter.class, StringFunctions::after);
        ALL.put(E_StrUpperCase.class, StringFunctions.mapped(StringFunctions::upper));
        ALL.put(E_StrLowerCase.class, StringFunctions.mapped(StringFunctions::lower));
        ALL.put(E_StrEncodeForURI.class, StringFunctions::encodedForUri);
        ALL.put(E_DateTimeYear.class, DateTimeFunctions.YEAR);
        ALL.put(E_DateTimeMonth.class, DateTimeFunctions.MONTH);
        ALL.put(E_DateTimeDay.class, DateTimeFunctions.DAY);
        ALL.put(E_DateTimeHours.class, DateTimeFunctions.HOURS);
        ALL.put(E_DateTimeMinutes.class, DateTimeFunctions.MINUTES);
        ALL.put(E_DateTimeSeconds.class, DateTimeFunctions.SECONDS);
        ALL.put(E_DateTimeTZ.class, DateTimeFunctions::zoneAsWritten);
        ALL.put(E_DateTimeTimezone.class, DateTimeFunctions::zone);
    }

    private BuiltInFunctions() {}

    /** Or null, if the engine's own is right. */
    static FunctionImplementation of(Expr function) {
        return ALL.get(function.getClass());
    }
}

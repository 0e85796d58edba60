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
final class BuiltIns {

    private static final Map<Class<? extends Expr>, Implementation> ALL = new HashMap<>();

    static {
        ALL.put(E_Add.class, Arithmetic::plus);
        ALL.put(E_Subtract.class, Arithmetic::minus);
        ALL.put(E_Multiply.class, Arithmetic::times);
        ALL.put(E_Divide.class, Arithmetic::by);
        ALL.put(E_UnaryPlus.class, Numbers.mapped(number -> number, number -> number));
        ALL.put(E_UnaryMinus.class, Numbers.mapped(BigDecimal::negate, number -> -number));
        ALL.put(E_NumAbs.class, Numbers.mapped(BigDecimal::abs, Math::abs));
        ALL.put(E_NumRound.class, Numbers::rounded);
        ALL.put(
                E_NumCeiling.class,
                Numbers.mapped(Numbers.whole(RoundingMode.CEILING), Math::ceil));
        ALL.put(E_NumFloor.class, Numbers.mapped(Numbers.whole(RoundingMode.FLOOR), Math::floor));
        ALL.put(E_NotEquals.class, Comparison::isNotSame);
        ALL.put(E_LessThan.class, Comparison.ordered(order -> order < 0));
        ALL.put(E_LessThanOrEqual.class, Comparison.ordered(order -> order <= 0));
        ALL.put(E_GreaterThan.class, Comparison.ordered(order -> order > 0));
        ALL.put(E_GreaterThanOrEqual.class, Comparison.ordered(order -> order >= 0));
        ALL.put(E_Str.class, Terms::string);
        ALL.put(E_StrDatatype.class, Terms::typed);
        ALL.put(E_StrLang.class, Terms::tagged);
        ALL.put(E_LangMatches.class, Terms::languageMatches);
        ALL.put(E_Regex.class, Patterns::matches);
        ALL.put(E_StrReplace.class, Patterns::replace);
        ALL.put(E_StrLength.class, Texts::length);
        ALL.put(E_StrSubstring.class, Texts::part);
        ALL.put(E_StrConcat.class, Texts::concatenated);
        ALL.put(E_StrContains.class, Texts::contains);
        ALL.put(E_StrStartsWith.class, Texts::startsWith);
        ALL.put(E_StrEndsWith.class, Texts::endsWith);
        ALL.put(E_StrBefore.class, Texts::before);
        ALL.put(E_StrAfter.class, Texts::after);
        ALL.put(E_StrUpperCase.class, Texts.mapped(Texts::upper));
        ALL.put(E_StrLowerCase.class, Texts.mapped(Texts::lower));
        ALL.put(E_StrEncodeForURI.class, Texts::encodedForUri);
        ALL.put(E_DateTimeYear.class, Instants.YEAR);
        ALL.put(E_DateTimeMonth.class, Instants.MONTH);
        ALL.put(E_DateTimeDay.class, Instants.DAY);
        ALL.put(E_DateTimeHours.class, Instants.HOURS);
        ALL.put(E_DateTimeMinutes.class, Instants.MINUTES);
        ALL.put(E_DateTimeSeconds.class, Instants.SECONDS);
        ALL.put(E_DateTimeTZ.class, Instants::zoneAsWritten);
        ALL.put(E_DateTimeTimezone.class, Instants::zone);
    }

    private BuiltIns() {}

    /** Or null, if the engine's own is right. */
    static Implementation of(Expr function) {
        return ALL.get(function.getClass());
    }
}

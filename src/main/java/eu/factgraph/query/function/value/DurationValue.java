package eu.factgraph.query.function.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A duration: XML Schema 1.1 part 2, 3.3.6.
 *
 * @param type xsd:duration, xsd:yearMonthDuration or xsd:dayTimeDuration
 */
public record DurationValue(XSDDatatype type, BigInteger months, BigDecimal seconds) {

    public static final XSDDatatype YEAR_MONTH = XSDDatatype.XSDyearMonthDuration;
    public static final XSDDatatype DAY_TIME = XSDDatatype.XSDdayTimeDuration;
    public static final BigInteger TWELVE = BigInteger.valueOf(12);
    private static final Pattern FORM =
            Pattern.compile(
                    "[ \\t\\r\\n]*(-)?P(\\d+Y)?(\\d+M)?(\\d+D)?(?:T(\\d+H)?(\\d+M)?(\\d+(?:\\.\\d+)?S)?)?[ \\t\\r\\n]*");

    public static boolean isDuration(NodeValue value) {
        return value.isLiteral() && isDuration(value.asNode().getLiteralDatatype());
    }

    public static boolean isDuration(RDFDatatype type) {
        return type.equals(XSDDatatype.XSDduration)
                || type.equals(YEAR_MONTH)
                || type.equals(DAY_TIME);
    }

    public static DurationValue ofSeconds(BigDecimal seconds) {
        return new DurationValue(DAY_TIME, BigInteger.ZERO, seconds);
    }

    /**
     * @throws ExprEvalException if the value is not a valid duration
     */
    public static DurationValue of(NodeValue value) {
        Node term = value.asNode();
        Matcher form = FORM.matcher(isDuration(value) ? term.getLiteralLexicalForm() : "");
        if (!form.matches() || !term.getLiteral().isWellFormed()) {
            throw new ExprEvalException("Not a valid duration: " + value);
        }
        BigDecimal months = part(form, 2).multiply(new BigDecimal(TWELVE)).add(part(form, 3));
        BigDecimal seconds =
                part(form, 4)
                        .multiply(BigDecimal.valueOf(86_400))
                        .add(part(form, 5).multiply(BigDecimal.valueOf(3600)))
                        .add(part(form, 6).multiply(BigDecimal.valueOf(60)))
                        .add(part(form, 7));
        var type = (XSDDatatype) term.getLiteralDatatype();
        var duration = new DurationValue(type, months.toBigInteger(), seconds);
        return form.group(1) == null ? duration : duration.negated();
    }

    private static BigDecimal part(Matcher form, int group) {
        String digits = form.group(group);
        return digits == null
                ? BigDecimal.ZERO
                : new BigDecimal(digits.substring(0, digits.length() - 1));
    }

    public DurationValue negated() {
        return new DurationValue(type, months.negate(), seconds.negate());
    }

    /**
     * Functions and Operators, 8.4.
     *
     * @throws ExprEvalException if the two have different types, or the type xsd:duration
     */
    public DurationValue plus(DurationValue other) {
        if (!type.equals(other.type) || type.equals(XSDDatatype.XSDduration)) {
            throw new ExprEvalException("Cannot add " + type + " and " + other.type);
        }
        return new DurationValue(type, months.add(other.months), seconds.add(other.seconds));
    }

    public DurationValue multipliedBy(BigDecimal factor) {
        checkArithmetic();
        return new DurationValue(
                type,
                DecimalArithmetic.round(new BigDecimal(months).multiply(factor)).toBigInteger(),
                seconds.multiply(factor));
    }

    public DurationValue dividedBy(BigDecimal divisor) {
        checkArithmetic();
        return new DurationValue(
                type,
                DecimalArithmetic.round(DecimalArithmetic.divide(new BigDecimal(months), divisor))
                        .toBigInteger(),
                DecimalArithmetic.divide(seconds, divisor));
    }

    public BigDecimal dividedBy(DurationValue divisor) {
        checkArithmetic();
        if (!type.equals(divisor.type)) {
            throw new ExprEvalException("Cannot divide " + type + " by " + divisor.type);
        }
        return type.equals(YEAR_MONTH)
                ? DecimalArithmetic.divide(new BigDecimal(months), new BigDecimal(divisor.months))
                : DecimalArithmetic.divide(seconds, divisor.seconds);
    }

    private void checkArithmetic() {
        if (type.equals(XSDDatatype.XSDduration)) {
            throw new ExprEvalException(
                    "Arithmetic is not defined for xsd:duration; use its subtypes");
        }
    }

    public boolean isEqualTo(DurationValue other) {
        return months.equals(other.months) && seconds.compareTo(other.seconds) == 0;
    }

    /**
     * @throws ExprEvalException if one has months and the other has seconds
     */
    public int compareTo(DurationValue other) {
        if (hasOnly(YEAR_MONTH) && other.hasOnly(YEAR_MONTH)) {
            return months.compareTo(other.months);
        }
        if (hasOnly(DAY_TIME) && other.hasOnly(DAY_TIME)) {
            return seconds.compareTo(other.seconds);
        }
        throw new ExprEvalException("Months and seconds cannot be compared");
    }

    private boolean hasOnly(XSDDatatype subtype) {
        int rest = subtype.equals(YEAR_MONTH) ? seconds.signum() : months.signum();
        return type.equals(subtype) || type.equals(XSDDatatype.XSDduration) && rest == 0;
    }

    public DurationValue as(XSDDatatype other) {
        return new DurationValue(
                other,
                other.equals(DAY_TIME) ? BigInteger.ZERO : months,
                other.equals(YEAR_MONTH) ? BigDecimal.ZERO : seconds);
    }

    /**
     * A component of the duration, such as its minutes.
     *
     * @param unit its length in seconds
     * @param larger the length of the next larger component, in seconds
     */
    public BigInteger part(long unit, long larger) {
        return seconds.toBigInteger()
                .remainder(BigInteger.valueOf(larger))
                .divide(BigInteger.valueOf(unit));
    }

    /** In canonical form. */
    public NodeValue asLiteral() {
        return NodeValue.makeNode(text(), type);
    }

    public String text() {
        String date =
                amount(months.abs().divide(TWELVE), "Y") + amount(months.abs().mod(TWELVE), "M");
        BigDecimal absolute = seconds.abs();
        String days = amount(absolute.toBigInteger().divide(BigInteger.valueOf(86_400)), "D");
        DurationValue positive = new DurationValue(type, months.abs(), absolute);
        String time =
                amount(positive.part(3600, 86_400), "H")
                        + amount(positive.part(60, 3600), "M")
                        + amountOfSeconds(absolute.remainder(BigDecimal.valueOf(60)));
        String all = date + days + (time.isEmpty() ? "" : "T" + time);
        boolean isNegative = months.signum() < 0 || seconds.signum() < 0;
        String zero = type.equals(YEAR_MONTH) ? "0M" : "T0S";
        return (isNegative ? "-P" : "P") + (all.isEmpty() ? zero : all);
    }

    private static String amount(BigInteger amount, String unit) {
        return amount.signum() == 0 ? "" : amount + unit;
    }

    private static String amountOfSeconds(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.stripTrailingZeros().toPlainString() + "S";
    }
}

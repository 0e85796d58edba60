package eu.factgraph.query.function.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.jena.sparql.expr.ExprEvalException;

/** Division and rounding of xsd:decimal: XPath Functions and Operators, 4.2 and 4.4. */
public final class DecimalArithmetic {

    /** Of a non-terminating quotient; Functions and Operators, 4.2, requires 18. */
    private static final int FRACTION_DIGITS = 24;

    private DecimalArithmetic() {}

    /**
     * @throws ExprEvalException if the divisor is zero
     */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new ExprEvalException("Division by zero");
        }
        try {
            return dividend.divide(divisor, MathContext.UNLIMITED);
        } catch (ArithmeticException nonTerminating) {
            return dividend.divide(divisor, FRACTION_DIGITS, RoundingMode.HALF_EVEN);
        }
    }

    /** To the nearest integer, halves towards positive infinity. */
    public static BigDecimal round(BigDecimal number) {
        return round(number, 0);
    }

    public static BigDecimal round(BigDecimal number, int fractionDigits) {
        return number.setScale(
                fractionDigits,
                number.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
    }
}

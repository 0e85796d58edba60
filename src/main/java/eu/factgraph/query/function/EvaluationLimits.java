package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * What one query may cost while it computes values.
 *
 * @param deadline throws once the time is over
 * @param patterns those that the query has used
 */
record EvaluationLimits(Runnable deadline, RegexCache patterns) {

    static final int DIGITS = 10_000;

    /** In UTF-8. */
    static final int BYTES = 1 << 20;

    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(DIGITS);
    private static final Set<RDFDatatype> TEXTS =
            Set.of(
                    XSDDatatype.XSDstring,
                    XSDDatatype.XSDnormalizedString,
                    XSDDatatype.XSDtoken,
                    XSDDatatype.XSDanyURI,
                    XSDDatatype.XSDhexBinary,
                    XSDDatatype.XSDbase64Binary);

    EvaluationLimits(Runnable deadline) {
        this(deadline, new RegexCache());
    }

    void check() {
        deadline.run();
    }

    /**
     * The value, if it is small enough to be kept.
     *
     * @throws LimitExceeded if not
     */
    NodeValue checked(NodeValue value) {
        if (value.isInteger()) {
            checkDigits(value.getInteger());
        } else if (value.isDecimal()) {
            checkDigits(value.getDecimal());
        } else if (value.isString()) {
            checkText(value.getString());
        } else if (!value.isBoolean()) {
            checked(value.asNode());
        }
        return value;
    }

    Node checked(Node term) {
        if (term.isLiteral()) {
            checkLexical(term.getLiteralLexicalForm(), term.getLiteralDatatype());
        } else if (term.isURI()) {
            checkText(term.getURI());
        }
        return term;
    }

    /** To be called before the literal is made: to read a long number takes long. */
    static void checkLexical(String text, RDFDatatype type) {
        boolean isLong = text.length() > DIGITS && type instanceof XSDDatatype;
        if (isLong && !TEXTS.contains(type) && digits(text) > DIGITS) {
            throw tooManyDigits();
        }
        checkText(text);
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    static void checkText(String text) {
        if (text.length() > BYTES / 3 && BoundedTextBuilder.bytes(text, 0, text.length()) > BYTES) {
            throw tooLong();
        }
    }

    static LimitExceeded tooLong() {
        return new LimitExceeded(
                "The query makes a text of more than "
                        + BYTES
                        + " bytes, the limit here. Shorten it, or take the parts in several rows.");
    }

    private static void checkDigits(BigInteger number) {
        if (number.bitLength() >= TOO_LARGE.bitLength() && number.abs().compareTo(TOO_LARGE) >= 0) {
            throw tooManyDigits();
        }
    }

    private static void checkDigits(BigDecimal number) {
        checkDigits(number.unscaledValue());
        long before = (long) number.precision() - number.scale();
        if (before > DIGITS || number.scale() > DIGITS) {
            throw tooManyDigits();
        }
    }

    private static LimitExceeded tooManyDigits() {
        return new LimitExceeded(
                "The query makes a number of more than "
                        + DIGITS
                        + " digits, the limit here. Compute with xsd:double, or with smaller numbers.");
    }
}

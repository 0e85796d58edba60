package eu.factgraph.query.function.library;

import eu.factgraph.query.function.regex.RegexCache;
import eu.factgraph.query.limit.BoundedTextBuilder;
import eu.factgraph.query.limit.QueryFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The limits of one query on the time and the size of computed values.
 *
 * @param deadline throws when the time of the query is over
 */
public record EvaluationLimits(Runnable deadline, RegexCache regexes) {

    static final int MAX_DIGITS = 10_000;

    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(MAX_DIGITS);
    private static final Set<RDFDatatype> STRING_TYPES =
            Set.of(
                    XSDDatatype.XSDstring,
                    XSDDatatype.XSDnormalizedString,
                    XSDDatatype.XSDtoken,
                    XSDDatatype.XSDanyURI,
                    XSDDatatype.XSDhexBinary,
                    XSDDatatype.XSDbase64Binary);

    public EvaluationLimits(Runnable deadline) {
        this(deadline, new RegexCache(deadline));
    }

    public void check() {
        deadline.run();
    }

    /** Returns the value, or throws a {@link QueryFault} if it is too large. */
    public NodeValue checked(NodeValue value) {
        if (value.isInteger()) {
            checkDigits(value.getInteger());
        } else if (value.isDecimal()) {
            checkDigits(value.getDecimal());
        } else if (value.isString()) {
            BoundedTextBuilder.check(value.getString());
        } else if (!value.isBoolean()) {
            checked(value.asNode());
        }
        return value;
    }

    public Node checked(Node term) {
        if (term.isLiteral()) {
            checkLexical(term.getLiteralLexicalForm(), term.getLiteralDatatype());
        } else if (term.isURI()) {
            BoundedTextBuilder.check(term.getURI());
        }
        return term;
    }

    /** To be called before the literal is created, because parsing a long number takes long. */
    static void checkLexical(String text, RDFDatatype type) {
        boolean isLong = text.length() > MAX_DIGITS && type instanceof XSDDatatype;
        if (isLong
                && !STRING_TYPES.contains(type)
                && text.chars().filter(Character::isDigit).count() > MAX_DIGITS) {
            throw tooManyDigits();
        }
        BoundedTextBuilder.check(text);
    }

    private static void checkDigits(BigInteger number) {
        if (number.bitLength() >= TOO_LARGE.bitLength() && number.abs().compareTo(TOO_LARGE) >= 0) {
            throw tooManyDigits();
        }
    }

    private static void checkDigits(BigDecimal number) {
        checkDigits(number.unscaledValue());
        long before = (long) number.precision() - number.scale();
        if (before > MAX_DIGITS || number.scale() > MAX_DIGITS) {
            throw tooManyDigits();
        }
    }

    private static QueryFault tooManyDigits() {
        return QueryFault.tooLarge(
                "The query makes a number of more than %s digits, which is the limit. Use xsd:double, or smaller numbers."
                        .formatted(MAX_DIGITS));
    }
}

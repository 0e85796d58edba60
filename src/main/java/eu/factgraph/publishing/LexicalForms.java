package eu.factgraph.publishing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * One form of the literals that engines rewrite without changing what they mean: numbers ({@code
 * 01}, {@code 1.50}), booleans ({@code 1}), times with {@code Z}, {@code +00:00} or fractions that
 * are zero, durations, and the case of language tags.
 */
final class LexicalForms {

    private static final Pattern YEARS_AND_MONTHS = Pattern.compile("P[\\dYM]+");

    private LexicalForms() {}

    static Triple normal(Triple triple) {
        Node object = triple.getObject();
        return object.isLiteral()
                ? Triple.create(triple.getSubject(), triple.getPredicate(), normal(object))
                : triple;
    }

    static Node normal(Node literal) {
        String form = literal.getLiteralLexicalForm();
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            return NodeFactory.createLiteralLang(form, language.toLowerCase(Locale.ROOT));
        }
        var type = literal.getLiteralDatatype();
        if (type.equals(XSDDatatype.XSDinteger) || type.equals(XSDDatatype.XSDdecimal)) {
            return NodeFactory.createLiteralDT(number(form), type);
        }
        if (type.equals(XSDDatatype.XSDboolean)) {
            return NodeFactory.createLiteralDT(
                    form.replace("1", "true").replace("0", "false"), type);
        }
        if (type.equals(XSDDatatype.XSDduration)) {
            return NodeFactory.createLiteralDT(duration(form), type);
        }
        if (type.getURI().startsWith(XSDDatatype.XSDdate.getURI())
                || type.getURI().startsWith(XSDDatatype.XSDgYear.getURI())) {
            return NodeFactory.createLiteralDT(time(form), type);
        }
        return literal;
    }

    /** Virtuoso writes a number of months, or else of seconds. */
    private static String duration(String form) {
        if (YEARS_AND_MONTHS.matcher(form).matches()) {
            return String.valueOf(Period.parse(form).toTotalMonths());
        }
        try {
            return String.valueOf(Duration.parse(form).toSeconds());
        } catch (DateTimeParseException number) {
            return number(form);
        }
    }

    private static String number(String form) {
        try {
            BigDecimal value = new BigDecimal(form);
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException malformed) {
            return form;
        }
    }

    private static String time(String form) {
        return form.replaceFirst("(?:Z|[+-]00:00)$", "").replaceFirst("(:\\d\\d)\\.0+$", "$1");
    }
}

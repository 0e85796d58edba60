package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Dates, numbers and durations in the format of a language. */
record LiteralFormatter(Messages messages) {

    /** Below it a number may be a year. */
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    private static final Pattern YEARS = Pattern.compile("P(\\d+)Y");

    String of(Node literal) {
        String form = literal.getLiteralLexicalForm();
        var type = literal.getLiteralDatatype();
        if (!literal.getLiteral().isWellFormed()) {
            return form;
        }
        if (type.equals(XSDDatatype.XSDdate)) {
            return LocalDate.parse(form)
                    .format(
                            pattern(
                                    messages.language() == Language.DE
                                            ? "d. MMMM uuuu"
                                            : "d MMMM uuuu"));
        }
        if (type.equals(XSDDatatype.XSDgYearMonth)) {
            return YearMonth.parse(form).format(pattern("MMMM uuuu"));
        }
        if (type.equals(XSDDatatype.XSDdecimal) || type.equals(XSDDatatype.XSDinteger)) {
            return new NumberStyle(messages.language()).of(new BigDecimal(form), GROUPED);
        }
        Matcher years = YEARS.matcher(form);
        return type.equals(XSDDatatype.XSDduration) && years.matches()
                ? messages.of("duration.years", Integer.valueOf(years.group(1)))
                : form;
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(messages.language().tag());
    }
}

package eu.factgraph.page.country;

import eu.factgraph.page.layout.PageContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** Figures with their units, as people write them: "€450.5 billion", "−0.9 % of GDP". */
record FigureFormatter(PageContext context) {

    /** In millions. */
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000);

    /** Below it a number may be a year. */
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

    private static final int FRACTION = 1;

    /**
     * @param value a number
     * @param unit a concept, or {@code null}
     */
    String text(Node value, Node unit) {
        var number = new BigDecimal(value.getLiteralLexicalForm());
        String name = unit == null ? "" : unit.getURI().replaceFirst("^.*/", "");
        return switch (name) {
            case "" -> plain(number);
            case "million-euros" -> euros(number);
            case "percent", "percent-of-gdp", "index", "square-kilometres" ->
                    context.message("country.unit." + name, plain(number));
            default -> plain(number) + " " + context.label(unit).text();
        };
    }

    private String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setGroupingUsed(number.abs().compareTo(GROUPED) >= 0);
        return signed(format.format(number));
    }

    private String euros(BigDecimal millions) {
        if (millions.abs().compareTo(BILLION) < 0) {
            return context.message("country.euros.million", plain(millions));
        }
        BigDecimal billions = millions.divide(BILLION, FRACTION, RoundingMode.HALF_UP);
        return context.message("country.euros.billion", plain(billions));
    }

    private static String signed(String number) {
        return number.replaceFirst("^-", "\u2212");
    }

    private Locale locale() {
        return Locale.forLanguageTag(context.lang());
    }
}

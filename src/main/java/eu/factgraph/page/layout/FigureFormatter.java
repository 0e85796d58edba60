package eu.factgraph.page.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.graph.Node;

/** Figures with their units, as people write them: "€450.5 billion", "−0.9 % of GDP". */
public record FigureFormatter(PageContext context) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Without a unit, a smaller number may be a year. */
    private static final BigDecimal NO_YEAR = BigDecimal.valueOf(10_000);

    private static final int FRACTION = 1;

    /**
     * @param value a number
     * @param unit a concept, or {@code null}
     */
    public String text(Node value, Node unit) {
        var number = new BigDecimal(value.getLiteralLexicalForm());
        if (unit == null) {
            return plain(number, NO_YEAR);
        }
        String name = unit.getURI().replaceFirst("^.*/", "");
        return switch (name) {
            case "million-euros" -> euros(number);
            case "percent", "percent-of-gdp", "index", "square-kilometres" ->
                    context.message("figure.unit." + name, plain(number, THOUSAND));
            default -> plain(number, THOUSAND) + " " + context.label(unit).text();
        };
    }

    private String euros(BigDecimal millions) {
        if (millions.abs().compareTo(THOUSAND) < 0) {
            return context.message("figure.euros.million", plain(millions, THOUSAND));
        }
        BigDecimal billions = millions.divide(THOUSAND, FRACTION, RoundingMode.HALF_UP);
        return context.message("figure.euros.billion", plain(billions, THOUSAND));
    }

    private String plain(BigDecimal number, BigDecimal grouped) {
        return new NumberStyle(context.visitor().language()).of(number, grouped);
    }
}

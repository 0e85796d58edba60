package eu.factgraph.page.law;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of the list of acts.
 *
 * @param isReversed from the last to the first
 */
public record ActOrder(Column column, boolean isReversed) {

    /** The columns of the list, by the value of the parameter {@code sort}. */
    public enum Column {
        NAME(collator -> Comparator.comparing(act -> act.name().text(), collator)),
        CELEX(collator -> Comparator.comparing(ListedAct::celex)),
        YEAR(collator -> Comparator.comparing(ListedAct::year)),
        TRANSPOSING(collator -> Comparator.comparingInt(ListedAct::transposing)),
        APPLYING(collator -> Comparator.comparingInt(ListedAct::applying)),
        COUNTRIES(collator -> Comparator.comparingInt(ListedAct::naming));

        private final Function<Collator, Comparator<ListedAct>> order;

        Column(Function<Collator, Comparator<ListedAct>> order) {
            this.order = order;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those that most countries name first. */
    public static final ActOrder DEFAULT = new ActOrder(Column.COUNTRIES, true);

    private static final String REVERSED = "-";

    /** From the value of {@code sort}, such as {@code year} or {@code -year}. */
    public static Optional<ActOrder> of(String value) {
        return Arrays.stream(Column.values())
                .flatMap(
                        column ->
                                Stream.of(new ActOrder(column, false), new ActOrder(column, true)))
                .filter(order -> order.token().equals(value))
                .findFirst();
    }

    /** All values of {@code sort}, the usual one first. */
    public static List<String> tokens() {
        return Stream.concat(
                        Stream.of(DEFAULT.token()),
                        Arrays.stream(Column.values())
                                .flatMap(
                                        column ->
                                                Stream.of(
                                                        column.token(), REVERSED + column.token())))
                .distinct()
                .toList();
    }

    String token() {
        return (isReversed ? REVERSED : "") + column.token();
    }

    /** The order that a click on the heading of a column asks for. */
    ActOrder at(Column other) {
        return new ActOrder(other, other == column && !isReversed);
    }

    /** Acts that are equal stand by name. */
    Comparator<ListedAct> comparator(Collator collator) {
        Comparator<ListedAct> order = column.order.apply(collator);
        return (isReversed ? order.reversed() : order)
                .thenComparing(act -> act.name().text(), collator)
                .thenComparing(ListedAct::code);
    }
}

package eu.factgraph.dataset;

import eu.factgraph.files.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What a selection of editions is made by.
 *
 * @param country the only country, by its code
 * @param edition the newest edition of each country up to this year, whatever its status
 * @param reviewedOnly whether drafted editions and sections are left out
 */
public record SelectionCriteria(
        Optional<String> country, OptionalInt edition, boolean reviewedOnly) {

    public static final String COUNTRY = "country";
    public static final String EDITION = "edition";
    public static final String STATUS = "status";

    private static final String REVIEWED = "reviewed";

    /** The names of the parameters. */
    public static final List<String> PARAMETERS = List.of(COUNTRY, EDITION, STATUS);

    /** Of each country the newest reviewed edition, else the newest. */
    public static final SelectionCriteria DEFAULT =
            new SelectionCriteria(Optional.empty(), OptionalInt.empty(), false);

    /**
     * @param values of {@link #PARAMETERS} by name; an empty one counts as none
     * @throws InvalidInput if a value has another form
     */
    public static SelectionCriteria of(Map<String, String> values) {
        return new SelectionCriteria(
                value(values, COUNTRY),
                value(values, EDITION)
                        .map(year -> OptionalInt.of(year(year)))
                        .orElseGet(OptionalInt::empty),
                value(values, STATUS).map(SelectionCriteria::isReviewed).orElse(false));
    }

    /** Of each country the newest edition up to a year. */
    public static SelectionCriteria upTo(int year) {
        return DEFAULT.withEdition(OptionalInt.of(year));
    }

    /** Exactly one edition. */
    public static SelectionCriteria of(Edition edition) {
        return new SelectionCriteria(
                Optional.of(edition.scope()), OptionalInt.of(edition.year()), false);
    }

    public SelectionCriteria withCountry(Optional<String> other) {
        return new SelectionCriteria(other, edition, reviewedOnly);
    }

    public SelectionCriteria withEdition(OptionalInt other) {
        return new SelectionCriteria(country, other, reviewedOnly);
    }

    public SelectionCriteria withReviewedOnly(boolean other) {
        return new SelectionCriteria(country, edition, other);
    }

    /** The parameters that are set, in the order of {@link #PARAMETERS}. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        country.ifPresent(code -> parameters.put(COUNTRY, code));
        edition.ifPresent(year -> parameters.put(EDITION, String.valueOf(year)));
        if (reviewedOnly) {
            parameters.put(STATUS, REVIEWED);
        }
        return parameters;
    }

    /** {@link #parameters} as a query string without its question mark; empty if none is set. */
    public String query() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static int year(String value) {
        if (!value.matches("\\d{4}")) {
            throw new InvalidInput(
                    "edition=" + value + " is not a year; write four digits, such as 2019");
        }
        return Integer.parseInt(value);
    }

    private static boolean isReviewed(String value) {
        if (!value.equals(REVIEWED)) {
            throw new InvalidInput(
                    "status=" + value + " is not available; use reviewed or leave it out");
        }
        return true;
    }

    /**
     * @throws InvalidInput if the data has nothing about the country
     */
    public void requireCountry(List<String> countries) {
        country.filter(code -> !countries.contains(code) && !new Scope(code).isShared())
                .ifPresent(
                        code -> {
                            throw new InvalidInput(
                                    "country=%s is not in the data; use one of: %s"
                                            .formatted(code, String.join(", ", countries)));
                        });
    }
}

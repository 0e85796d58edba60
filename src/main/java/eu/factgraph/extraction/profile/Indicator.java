package eu.factgraph.extraction.profile;

/**
 * A figure that basic data have.
 *
 * @param key how its line begins
 * @param name slug of its concept
 * @param label with {@code {}} for the name of the country
 * @param unit slug of its concept
 * @param range in which a value of the country is plausible
 */
public record Indicator(
        String key, String name, String label, String unit, Measure measure, Range range) {

    /** What kind of number it is. */
    enum Measure {
        INHABITANTS,
        MILLIONS_OF_MONEY,
        SQUARE_KILOMETRES,
        RATE
    }

    public String label(String country) {
        return label.replace("{}", country);
    }
}

package eu.factgraph.cli;

import eu.factgraph.dataset.SelectionCriteria;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that select editions. */
final class SelectionOptions {

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "only this country, by its EU code (default: all)")
    private String country;

    @Option(
            names = "--edition",
            paramLabel = "YEAR",
            description =
                    "of each country the newest edition up to this year (default: the newest that is reviewed, else the newest)")
    private String edition;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "reviewed: leave out drafted editions and sections")
    private String status;

    SelectionCriteria criteria() {
        var values = new HashMap<String, String>();
        add(values, SelectionCriteria.COUNTRY, country);
        add(values, SelectionCriteria.EDITION, edition);
        add(values, SelectionCriteria.STATUS, status);
        return SelectionCriteria.of(values);
    }

    private static void add(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}

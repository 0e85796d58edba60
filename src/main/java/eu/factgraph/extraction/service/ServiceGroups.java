package eu.factgraph.extraction.service;

import eu.factgraph.draft.NameKey;
import eu.factgraph.files.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The concepts of the groups of services by the words that sheets print for them. */
final class ServiceGroups {

    private static final List<List<String>> ROWS = Lexicon.rows("service-groups");

    private final NameKey keys;
    private final Map<String, List<String>> concepts = new HashMap<>();

    ServiceGroups(NameKey keys) {
        this.keys = keys;
        ROWS.forEach(
                row ->
                        concepts.put(
                                key(row.get(0)),
                                Stream.of(row.get(1).split(" "))
                                        .map("service-group:"::concat)
                                        .toList()));
    }

    private String key(String printed) {
        return keys.of(printed.replace("&", " and "));
    }

    /** Prefixed names; more than one if several groups are printed as one, none if unknown. */
    List<String> concepts(String printed) {
        return concepts.getOrDefault(key(printed), List.of());
    }
}

package eu.factgraph.page.layout;

import java.util.Set;

/** The paths that are answered from a selection of editions. */
final class SelectedPaths {

    private static final Set<String> FIRST_SEGMENTS =
            Set.of(
                    "",
                    "around",
                    "compare",
                    "conformance",
                    "doc",
                    "export",
                    "graph",
                    "kind",
                    "overview",
                    "question",
                    "search",
                    "topic",
                    "topics",
                    "union-law");

    private SelectedPaths() {}

    /**
     * @param path without its first slash
     */
    static boolean has(String path) {
        return FIRST_SEGMENTS.contains(path.split("[/.?#]", 2)[0]);
    }
}

package eu.factgraph.http.country;

import static eu.factgraph.http.message.ResourceResponse.CSV;
import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.JSON;

import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A page that is also CSV and JSON: negotiated, or selected by the suffix of its path. */
record PageWithTable(
        Function<Visitor, String> page,
        Function<Visitor, byte[]> csv,
        Function<Visitor, byte[]> json) {

    private static final Map<String, String> TYPES =
            Map.of(".html", HTML, ".csv", CSV, ".json", JSON);

    /** The suffix of a path; empty if it has none of those. */
    static String suffix(String path) {
        return TYPES.keySet().stream().filter(path::endsWith).findFirst().orElse("");
    }

    /**
     * @param suffix empty for the negotiated resource
     */
    Resource at(String suffix) {
        return Optional.ofNullable(TYPES.get(suffix))
                .<Resource>map(
                        type -> new Resource.SingleVariant(type, visitor -> in(type, visitor)))
                .orElseGet(() -> new Resource.Variants(List.of(HTML, CSV, JSON), this::in));
    }

    private ResourceResponse in(String type, Visitor visitor) {
        return switch (type) {
            case CSV -> ResourceResponse.of(CSV, csv.apply(visitor.ofFile()));
            case JSON -> ResourceResponse.of(JSON, json.apply(visitor.ofFile()));
            default -> ResourceResponse.html(page.apply(visitor));
        };
    }
}

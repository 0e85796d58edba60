package eu.factgraph.export;

import eu.factgraph.query.definition.CompletenessCheck;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The resources that a view omits because they lack mandatory statements.
 *
 * @param reason empty if the view omits nothing
 * @param resources canonical IRIs, sorted
 */
public record OmittedResources(String reason, List<String> resources) {

    /**
     * @param gaps folder of queries; a view without a {@code view-{profile}.rq} omits nothing
     */
    static OmittedResources of(String profile, Path gaps, DatasetGraph dataset) {
        return CompletenessCheck.in(gaps).stream()
                .filter(check -> check.name().equals("view-" + profile))
                .map(check -> new OmittedResources(reason(check), check.resources(dataset)))
                .findFirst()
                .orElseGet(() -> new OmittedResources("", List.of()));
    }

    /** The title without its prefix, which names the view. */
    private static String reason(CompletenessCheck check) {
        return check.title().substring(check.title().indexOf(": ") + 2);
    }
}

package eu.factgraph.export;

import eu.factgraph.query.CompletenessCheck;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The things of the kinds that a view is for, and that it cannot show.
 *
 * @param reason in words; empty if the view shows all
 * @param things canonical IRIs, in order
 */
public record OmittedResources(String reason, List<String> things) {

    /**
     * @param gaps folder of queries; the one of a view is {@code view-{profile}.rq}, and a view
     *     without one leaves out nothing
     */
    static OmittedResources of(String profile, Path gaps, DatasetGraph dataset) {
        return CompletenessCheck.in(gaps).stream()
                .filter(gap -> gap.name().equals("view-" + profile))
                .map(gap -> new OmittedResources(reason(gap), gap.things(dataset)))
                .findFirst()
                .orElseGet(() -> new OmittedResources("", List.of()));
    }

    /** The title says first of which view it speaks. */
    private static String reason(CompletenessCheck gap) {
        return gap.title().substring(gap.title().indexOf(": ") + 2);
    }
}

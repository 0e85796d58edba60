package eu.factgraph.http.country;

import static eu.factgraph.http.message.ResourceResponse.JSON;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.diff.DiffReport;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.riot.WebContent;

/**
 * {@code country/{country}/changes/{year}-{year}}: what changed from one edition to another, as
 * text or JSON: negotiated, or selected by the suffix.
 *
 * @param graphs in the canonical namespace
 */
public record CountryEndpoint(NamedGraphs graphs, Set<Edition> editions, IriRewriter rewriter) {

    private static final Pattern CHANGES =
            Pattern.compile("country/([a-z]+)/changes/(\\d{4})-(\\d{4})(\\.txt|\\.json)?");

    private static final Map<String, String> SUFFIXES =
            Map.of(WebContent.contentTypeTextPlain, ".txt", JSON, ".json");

    public CountryEndpoint(NamedGraphs graphs, IriRewriter rewriter) {
        this(graphs, Set.copyOf(graphs.editions()), rewriter);
    }

    public Resource resource(String path) {
        var match = CHANGES.matcher(path);
        if (!match.matches()) {
            throw new Problem(
                    404,
                    "No resource at /%s. Changes between two editions are at /country/{country}/changes/{year}-{year}."
                            .formatted(path));
        }
        var editions = new EditionPair(edition(match, 2), edition(match, 3));
        String suffix = match.group(4);
        if (suffix != null) {
            String type = suffix.equals(".json") ? JSON : WebContent.contentTypeTextPlain;
            return new Resource.SingleVariant(type, visitor -> changes(editions, type));
        }
        return new Resource.Variants(
                List.of(WebContent.contentTypeTextPlain, JSON),
                (type, visitor) ->
                        changes(editions, type)
                                .with(
                                        "Content-Location",
                                        rewriter.base() + path + SUFFIXES.get(type)));
    }

    private Edition edition(MatchResult match, int year) {
        var edition = new Edition(match.group(1), Integer.parseInt(match.group(year)));
        EditionPair.fault(edition, editions)
                .ifPresent(
                        fault -> {
                            throw new Problem(404, fault + ".");
                        });
        return edition;
    }

    private ResourceResponse changes(EditionPair editions, String type) {
        var report = DiffReport.of(graphs, editions, rewriter, Messages.in(Language.EN)::term);
        return ResourceResponse.of(type, type.equals(JSON) ? report.json() : report.text());
    }
}

package eu.factgraph.http.country;

import static eu.factgraph.http.message.ResourceResponse.CSV;
import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.JSON;
import static org.apache.jena.riot.WebContent.contentTypeTextPlain;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.diff.DiffReport;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.ChangePages;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * {@code country/{country}/changes/{year}-{year}}: what changed from one edition to another, as
 * text, JSON, a page or CSV: negotiated, or selected by the suffix. Below it are the pages of the
 * changes below one heading, above it the list of comparisons.
 *
 * @param graphs in the canonical namespace
 */
public record CountryEndpoint(
        NamedGraphs graphs, Set<Edition> editions, IriRewriter rewriter, ChangePages pages) {

    private static final Pattern INDEX =
            Pattern.compile("country/([a-z]+)/changes(\\.html|\\.csv|\\.json)?");

    private static final Pattern CHANGES =
            Pattern.compile(
                    "country/([a-z]+)/changes/(\\d{4})-(\\d{4})(?:(\\.txt|\\.json|\\.html|\\.csv)|/(.+))?");

    private static final Map<String, String> SUFFIXES =
            Map.of(contentTypeTextPlain, ".txt", JSON, ".json", HTML, ".html", CSV, ".csv");

    /** Text comes first, for clients that accept anything. */
    private static final List<String> TYPES = List.of(contentTypeTextPlain, JSON, HTML, CSV);

    public CountryEndpoint(NamedGraphs graphs, IriRewriter rewriter, ChangePages pages) {
        this(graphs, Set.copyOf(graphs.editions()), rewriter, pages);
    }

    /**
     * @throws Problem 404 if there are no such editions or heading, 400 if there is no such page
     */
    public Resource resource(ResourceRequest request) {
        var index = INDEX.matcher(request.path());
        if (index.matches()) {
            return index(index.group(1), index.group(2) == null ? "" : index.group(2));
        }
        var match = CHANGES.matcher(request.path());
        if (!match.matches()) {
            throw new Problem(
                    404,
                    "No resource at /%s. Changes between two editions are at /country/{country}/changes/{year}-{year}."
                            .formatted(request.path()));
        }
        var pair = new EditionPair(edition(match, 2), edition(match, 3));
        return match.group(5) == null
                ? changes(pair, request.path(), match.group(4))
                : topic(pair, match.group(5), request.intParameter("page", 1));
    }

    private Resource index(String country, String suffix) {
        if (pages.editions(country).isEmpty()) {
            throw new Problem(404, "The data has no edition of %s.".formatted(country));
        }
        return new PageWithTable(
                        visitor -> pages.index(country, visitor),
                        any -> pages.indexCsv(country),
                        any -> pages.indexJson(country))
                .at(suffix);
    }

    private Resource changes(EditionPair editions, String path, String suffix) {
        if (suffix != null) {
            String type =
                    TYPES.stream()
                            .filter(one -> SUFFIXES.get(one).equals(suffix))
                            .findFirst()
                            .orElseThrow();
            return new Resource.SingleVariant(type, visitor -> changes(editions, type, visitor));
        }
        return new Resource.Variants(
                TYPES,
                (type, visitor) ->
                        changes(editions, type, visitor)
                                .with(
                                        "Content-Location",
                                        rewriter.base() + path + SUFFIXES.get(type)));
    }

    private Resource topic(EditionPair editions, String topic, int page) {
        int last = pages.topicPages(editions, topic);
        if (last == 0) {
            throw new Problem(
                    404,
                    "Nothing changed below %s. There are changes below: %s."
                            .formatted(topic, String.join(", ", pages.topics(editions))));
        }
        if (page < 1 || page > last) {
            throw new Problem(400, "The parameter 'page' is from 1 to %d here.".formatted(last));
        }
        return Resource.page(visitor -> pages.topic(editions, topic, page, visitor));
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

    private ResourceResponse changes(EditionPair editions, String type, Visitor visitor) {
        if (type.equals(HTML)) {
            return ResourceResponse.html(pages.changes(editions, visitor));
        }
        var report = DiffReport.of(graphs, editions, rewriter, Messages.in(Language.EN)::term);
        return switch (type) {
            case JSON -> ResourceResponse.of(type, report.json());
            case CSV -> ResourceResponse.of(type, ChangePages.csv(report));
            default -> ResourceResponse.of(type, report.text());
        };
    }
}

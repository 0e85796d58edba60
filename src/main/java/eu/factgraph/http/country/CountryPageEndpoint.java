package eu.factgraph.http.country;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.SelectedVariant;
import eu.factgraph.page.CountryPages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code countries}, {@code country/{country}} and {@code country/{country}/{year}}: as a page, CSV
 * or JSON, negotiated, or selected by the suffix; {@code country/{country}/{year}/{drawing}.svg} is
 * an image of the page, and {@code country/{country}/{year}/{block}/query} leads to a query.
 */
public record CountryPageEndpoint(CountryPages pages) {

    private static final Pattern COUNTRY =
            Pattern.compile("country/([a-z]+)(?:/(\\d{4}))?(?:\\.html|\\.csv|\\.json)?");
    private static final Pattern DRAWING =
            Pattern.compile("country/([a-z]+)/(\\d{4})/([a-z-]+)\\.svg");

    private static final Pattern QUERY =
            Pattern.compile("country/([a-z]+)/(\\d{4})/([a-z-]+)/query");

    /**
     * @throws Problem 404 if the path has another suffix
     */
    public Resource list(String path) {
        String suffix = PageWithTable.suffix(path);
        if (!path.equals("countries" + suffix)) {
            throw new Problem(404, "No such page; use /countries, or its suffix .csv or .json.");
        }
        return new PageWithTable(
                        pages::list, visitor -> pages.listCsv(), visitor -> pages.listJson())
                .at(suffix);
    }

    /**
     * @throws Problem 404 if there is no such country, edition or drawing; it lists what there is
     */
    public Resource resource(ResourceRequest request) {
        var drawing = DRAWING.matcher(request.path());
        if (drawing.matches()) {
            return drawing(drawing, request);
        }
        var query = QUERY.matcher(request.path());
        if (query.matches()) {
            return editor(query, request);
        }
        var match = COUNTRY.matcher(request.path());
        if (!match.matches()) {
            throw new Problem(
                    404,
                    "No resource at /%s. Countries are at /country/{country} and /country/{country}/{year}, changes at /country/{country}/changes/{year}-{year}; /countries lists all."
                            .formatted(request.path()));
        }
        Edition edition = edition(match);
        return new PageWithTable(
                        visitor -> pages.page(edition, visitor),
                        visitor -> pages.csv(edition),
                        visitor -> pages.json(edition))
                .at(PageWithTable.suffix(request.path()));
    }

    private Resource drawing(MatchResult match, ResourceRequest request) {
        Edition edition = edition(match);
        String svg =
                pages.drawing(
                                edition,
                                match.group(3),
                                SelectedVariant.reader(request, SelectionCriteria.DEFAULT))
                        .orElseThrow(() -> unknown("drawing", edition));
        return Resource.of(
                "image/svg+xml",
                () -> svg.getBytes(StandardCharsets.UTF_8),
                DiagramEndpoint.HEADERS);
    }

    private Resource editor(MatchResult match, ResourceRequest request) {
        Edition edition = edition(match);
        String address =
                pages.editor(
                                edition,
                                match.group(3),
                                SelectedVariant.reader(request, SelectionCriteria.DEFAULT))
                        .orElseThrow(() -> unknown("block", edition));
        return Resource.of(ResourceResponse.redirect(303, address));
    }

    private static Problem unknown(String kind, Edition edition) {
        return new Problem(
                404,
                "No %s of that name; the page /country/%s/%d shows those that there are."
                        .formatted(kind, edition.scope(), edition.year()));
    }

    private Edition edition(MatchResult match) {
        String country = match.group(1);
        List<Edition> editions = pages.editions(country);
        if (editions.isEmpty()) {
            throw new Problem(
                    404,
                    "No factsheet of the country '%s'. There are factsheets of: %s."
                            .formatted(country, String.join(", ", pages.countries())));
        }
        if (match.group(2) == null) {
            return pages.selected(country).orElse(editions.get(0));
        }
        int year = Integer.parseInt(match.group(2));
        return editions.stream()
                .filter(edition -> edition.year() == year)
                .findFirst()
                .orElseThrow(() -> missing(country, year, editions));
    }

    private static Problem missing(String country, int year, List<Edition> editions) {
        String years =
                editions.stream()
                        .map(edition -> "/country/%s/%d".formatted(country, edition.year()))
                        .collect(Collectors.joining(", "));
        return new Problem(
                404, "No edition %d of %s. There is: %s.".formatted(year, country, years));
    }
}

package eu.factgraph.http.country;

import static eu.factgraph.http.message.ResourceResponse.CSV;
import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.JSON;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.ReleasePages;
import eu.factgraph.page.layout.Visitor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code changes}, the releases of the data as a page, CSV, JSON and an Atom feed; {@code
 * changes/{date}}, one of them; and {@code changes/{date}/{country}}, what it corrected in the
 * factsheets of a country.
 */
public record ReleaseEndpoint(ReleasePages pages) {

    private static final Pattern PATH =
            Pattern.compile("changes(?:/(\\d{4}-\\d{2}-\\d{2})(?:/([a-z]+))?)?");

    private static final String LIST = "changes";
    private static final String FEED = "changes.atom";

    /**
     * @throws Problem 404 if there is no such release or country, 400 if there is no such page
     */
    public Resource resource(ResourceRequest request) {
        if (request.path().equals(FEED)) {
            return Resource.of(ReleasePages.ATOM, pages::feed);
        }
        String suffix = PageWithTable.suffix(request.path());
        String path = request.path().substring(0, request.path().length() - suffix.length());
        var match = PATH.matcher(path);
        if (!match.matches()) {
            throw unknown(request.path());
        }
        if (path.equals(LIST)) {
            return list(suffix);
        }
        LocalDate date = date(match.group(1), path);
        return match.group(2) == null
                ? release(date).at(suffix)
                : corrections(date, match.group(2), suffix, request);
    }

    private Resource list(String suffix) {
        return suffix.isEmpty()
                ? new Resource.Variants(List.of(HTML, CSV, JSON, ReleasePages.ATOM), this::list)
                : new PageWithTable(pages::list, any -> pages.csv(), any -> pages.json())
                        .at(suffix);
    }

    private ResourceResponse list(String type, Visitor visitor) {
        if (type.equals(HTML)) {
            return ResourceResponse.html(pages.list(visitor));
        }
        return switch (type) {
            case CSV -> ResourceResponse.of(type, pages.csv());
            case JSON -> ResourceResponse.of(type, pages.json());
            default -> ResourceResponse.of(type, pages.feed());
        };
    }

    private PageWithTable release(LocalDate date) {
        return new PageWithTable(
                visitor -> pages.release(date, visitor),
                any -> pages.releaseCsv(date),
                any -> pages.releaseJson(date));
    }

    private Resource corrections(
            LocalDate date, String country, String suffix, ResourceRequest request) {
        if (!pages.hasCountry(country) || !suffix.isEmpty()) {
            throw unknown(request.path());
        }
        int page = request.intParameter("page", 1);
        int last = pages.correctionPages(date, country);
        if (page < 1 || page > last) {
            throw new Problem(400, "The parameter 'page' is from 1 to %d here.".formatted(last));
        }
        return Resource.page(visitor -> pages.corrections(date, country, page, visitor));
    }

    private LocalDate date(String text, String path) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(pages::has)
                    .orElseThrow(() -> unknown(path));
        } catch (DateTimeException none) {
            throw unknown(path);
        }
    }

    private static Problem unknown(String path) {
        return new Problem(
                404, "No release at /%s; /changes lists all releases of the data.".formatted(path));
    }
}

package eu.factgraph.http.endpoint;

import static eu.factgraph.http.message.ResourceResponse.CSV;
import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.JSON;

import eu.factgraph.export.QualityCsv;
import eu.factgraph.files.Lazy;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.quality.QualityReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * {@code quality}: how far the editions can be trusted, as a page, CSV or JSON; negotiated, or
 * selected by the suffix.
 *
 * @param report of all editions, whatever is selected; made when it is first asked for
 */
public record QualityEndpoint(Lazy<QualityReport> report, Pages pages) {

    private static final Map<String, String> TYPES =
            Map.of("quality.html", HTML, "quality.csv", CSV, "quality.json", JSON);

    public Resource resource(String path) {
        if (path.equals("quality")) {
            return new Resource.Variants(List.of(HTML, CSV, JSON), this::response);
        }
        String type = TYPES.get(path);
        if (type == null) {
            throw new Problem(404, "No such page; use /quality, or its suffix .csv or .json.");
        }
        return new Resource.SingleVariant(type, visitor -> response(type, visitor));
    }

    private ResourceResponse response(String type, Visitor visitor) {
        if (type.equals(HTML)) {
            return ResourceResponse.html(pages.quality(report.get(), visitor));
        }
        return ResourceResponse.of(
                type,
                type.equals(CSV)
                        ? QualityCsv.csv(report.get())
                        : report.get().json().getBytes(StandardCharsets.UTF_8));
    }
}

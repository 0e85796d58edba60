package eu.factgraph.http.country;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.SelectedVariant;
import eu.factgraph.page.ComparisonPages;
import eu.factgraph.query.definition.Comparison;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code compare}, the topics with a form for countries, and {@code compare/{topic}}, countries
 * side by side: as a page, CSV or JSON. Countries are separated by commas, or in several
 * parameters.
 */
public record ComparisonEndpoint(ComparisonPages pages) {

    public static final String PAGE = "page";

    /** The form sends the topic as a parameter. */
    public static final String TOPIC = "topic";

    private static final String ROOT = "compare";
    private static final String CHART = ".svg";

    /**
     * @throws Problem 404 if there is no such topic or page, 400 if there is no such country
     */
    public Resource resource(ResourceRequest request) {
        List<String> codes = codes(request);
        Optional<String> chosen = request.parameter(TOPIC);
        if (!request.path().equals(ROOT)) {
            return comparison(request, codes);
        }
        return chosen.isPresent()
                ? redirect(topic(chosen.get(), 400), codes, request)
                : Resource.page(visitor -> pages.start(codes, visitor));
    }

    private Resource comparison(ResourceRequest request, List<String> codes) {
        String suffix = suffix(request.path());
        String path = request.path().substring(0, request.path().length() - suffix.length());
        Comparison comparison = topic(path.replaceFirst("^" + ROOT + "/", ""), 404);
        int number = number(request, codes);
        return suffix.equals(CHART)
                ? chart(request, comparison, codes, number)
                : table(request, comparison, codes, number).at(suffix);
    }

    private static String suffix(String path) {
        return path.endsWith(CHART) ? CHART : PageWithTable.suffix(path);
    }

    private int number(ResourceRequest request, List<String> codes) {
        int number = request.intParameter(PAGE, 1);
        int last = pages.pages(codes);
        if (number < 1 || number > last) {
            throw new Problem(404, "No page %d; these countries have %d.".formatted(number, last));
        }
        return number;
    }

    private Resource chart(
            ResourceRequest request, Comparison comparison, List<String> codes, int number) {
        if (!comparison.isCharted()) {
            throw new Problem(404, "No chart of this topic; it has a page, CSV and JSON.");
        }
        return Resource.of(
                "image/svg+xml",
                () ->
                        pages.chart(
                                        comparison,
                                        codes,
                                        number,
                                        SelectedVariant.reader(request, request.editions()))
                                .getBytes(StandardCharsets.UTF_8),
                DiagramEndpoint.HEADERS);
    }

    private PageWithTable table(
            ResourceRequest request, Comparison comparison, List<String> codes, int number) {
        return new PageWithTable(
                visitor -> pages.page(comparison, codes, number, visitor),
                any ->
                        pages.csv(
                                comparison,
                                codes,
                                SelectedVariant.reader(request, request.editions())),
                any ->
                        pages.json(
                                comparison,
                                codes,
                                SelectedVariant.reader(request, request.editions())));
    }

    private Comparison topic(String name, int status) {
        return pages.named(name)
                .orElseThrow(
                        () ->
                                new Problem(
                                        status,
                                        pages.comparisons().stream()
                                                .map(Comparison::name)
                                                .collect(
                                                        Collectors.joining(
                                                                ", ",
                                                                "No comparison with this topic; there are: ",
                                                                "."))));
    }

    /** Each once, in the order given. */
    private List<String> codes(ResourceRequest request) {
        List<String> codes =
                request.parameters(SelectionCriteria.COUNTRY).stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        codes.stream()
                .filter(code -> !pages.codes().contains(code))
                .findFirst()
                .ifPresent(this::refuse);
        return codes;
    }

    private void refuse(String unknown) {
        throw new Problem(
                400,
                "The parameter 'country' has no value '%s'; separate these by commas: %s."
                        .formatted(unknown, String.join(", ", pages.codes())));
    }

    /** To the address of the comparison that the form has chosen. */
    private Resource redirect(Comparison comparison, List<String> codes, ResourceRequest request) {
        var visitor = SelectedVariant.visitor(request, request.editions());
        return Resource.of(
                ResourceResponse.redirect(303, pages.address(comparison, codes, visitor)));
    }
}

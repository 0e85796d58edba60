package eu.factgraph.http;

import static eu.factgraph.http.message.ResourceResponse.html;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.ContentCoding;
import eu.factgraph.http.negotiation.Negotiation;
import eu.factgraph.http.negotiation.SelectedVariant;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.http.sparql.SparqlQueryRequest;
import eu.factgraph.page.layout.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The response to a request that failed: problem details (RFC 9457), or a page. */
record ProblemResponse(Snapshot snapshot, ResourceRequest request) {

    EncodedResponse encoded(Problem problem) {
        ResourceResponse response =
                prefersPage()
                        ? page(problem)
                        : ResourceResponse.of(Problem.MEDIA_TYPE, problem.json());
        return EncodedResponse.of(
                response.as(problem.status())
                        .with("Vary", "Accept, Accept-Language")
                        .with(headers(problem)),
                ContentCoding.chosen(request.header("Accept-Encoding")));
    }

    private Map<String, String> headers(Problem problem) {
        return problem.status() == 503 && problem.headers().isEmpty()
                ? Map.of("Retry-After", String.valueOf(snapshot.timeLimit().toSeconds()))
                : problem.headers();
    }

    private boolean prefersPage() {
        try {
            return Negotiation.choose(
                            request.accept(), List.of(Problem.MEDIA_TYPE, ResourceResponse.HTML))
                    .equals(ResourceResponse.HTML);
        } catch (Problem neither) {
            return false;
        }
    }

    /** A query that failed is shown in the editor, to be corrected. */
    private ResourceResponse page(Problem problem) {
        Visitor visitor = visitor();
        String detail = problem.getMessage();
        var pages = snapshot.endpoints().pages();
        return query().map(query -> pages.unanswered(query, detail, visitor))
                .map(SparqlEndpoint::editor)
                .orElseGet(() -> html(pages.problem(problem.title(), detail, visitor)));
    }

    private Optional<String> query() {
        if (!request.path().equals("sparql") || !request.isRead()) {
            return Optional.empty();
        }
        try {
            return SparqlQueryRequest.of(request).map(SparqlQueryRequest::query);
        } catch (Problem | IOException none) {
            return Optional.empty();
        }
    }

    /** A query string that cannot be decoded names no language. */
    private Visitor visitor() {
        try {
            return SelectedVariant.visitor(request, SelectionCriteria.DEFAULT);
        } catch (Problem undecodable) {
            return new Visitor(
                    Visitor.ANYONE.language(), false, SelectionCriteria.DEFAULT, request.path());
        }
    }
}

package eu.factgraph.http;

import eu.factgraph.files.ProgramVersion;
import eu.factgraph.http.Router.RoutedRequest;
import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.cache.Precondition;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ProblemMapper;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.ContentCoding;
import eu.factgraph.http.negotiation.SelectedVariant;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the encoded response of a routed request from one snapshot: selects the variant, looks in
 * the cache, and calls the endpoint. Whatever fails becomes a problem response.
 */
record ResponseMaker(Snapshot snapshot) {

    private static final Map<String, String> PREFLIGHT =
            Map.of(
                    "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, MCP-Protocol-Version",
                    "Access-Control-Max-Age",
                    "86400");

    /** Problems that do not change as long as the data does not. */
    private static final Set<Integer> CACHED_PROBLEMS = Set.of(404, 406, 410);

    Router router() {
        return new Router(snapshot.selections());
    }

    Duration timeLimit() {
        return snapshot.timeLimit();
    }

    /** The response to an earlier request with the same address and negotiation headers. */
    Optional<EncodedResponse> cached(RoutedRequest routed) {
        if (routed.refused().isPresent()) {
            return Optional.empty();
        }
        ResourceRequest request = routed.request();
        return Optional.ofNullable(snapshot.cache().lookup(request.negotiationKey(routed.query())))
                .map(cached -> orProblem(request, () -> checked(request, cached)));
    }

    EncodedResponse live(RoutedRequest routed, Supplier<ResourceResponse> endpoint) {
        ResourceRequest request = routed.request();
        return routed.refused()
                .map(refused -> problem(request, refused))
                .orElseGet(() -> uncached(request, endpoint));
    }

    EncodedResponse make(RoutedRequest routed) {
        ResourceRequest request = routed.request();
        return request.isRead()
                ? orProblem(request, () -> checked(request, variant(routed)))
                : uncached(request, () -> otherMethod(routed));
    }

    EncodedResponse problem(ResourceRequest request, Problem problem) {
        return new ProblemResponse(snapshot, request).encoded(problem);
    }

    private EncodedResponse variant(RoutedRequest routed) {
        ResourceRequest request = routed.request();
        String key = request.negotiationKey(routed.query());
        try {
            Resource resource = router().resource(routed);
            var selected = SelectedVariant.of(request, resource, routed.selection());
            String variant = selected.key(routed.address());
            Supplier<EncodedResponse> maker =
                    () ->
                            EncodedResponse.of(
                                    selected.response(resource),
                                    selected.coding(),
                                    () -> version(variant));
            return snapshot.cache().get(key, variant, maker);
        } catch (RuntimeException | StackOverflowError fault) {
            Problem problem = ProblemMapper.of(fault);
            return CACHED_PROBLEMS.contains(problem.status())
                    ? snapshot.cache().get(key, "problem " + key, () -> problem(request, problem))
                    : problem(request, problem);
        }
    }

    /** All that the bytes of a variant follow from. */
    private String version(String variant) {
        return String.join(
                "\n",
                ProgramVersion.digest(),
                snapshot.version(),
                snapshot.store().base(),
                variant);
    }

    /**
     * @throws Problem 412 if a precondition fails
     */
    private static EncodedResponse checked(ResourceRequest request, EncodedResponse response) {
        if (Precondition.of(request::header, response) == Precondition.Outcome.FAILED) {
            throw new Problem(
                    412,
                    "The representation is not the one that the request names; read it again without If-Match and If-Unmodified-Since.",
                    Map.of("Cache-Control", "no-store"));
        }
        return response;
    }

    private ResourceResponse otherMethod(RoutedRequest routed) {
        ResourceRequest request = routed.request();
        String methods = String.join(", ", routed.route().methods());
        if (!routed.route().methods().contains(request.method())) {
            throw new Problem(
                    405, "Method not allowed; use " + methods + ".", Map.of("Allow", methods));
        }
        if (request.method().equals("OPTIONS")) {
            return ResourceResponse.of("", "")
                    .as(204)
                    .with(PREFLIGHT)
                    .with(Map.of("Allow", methods, "Access-Control-Allow-Methods", methods));
        }
        Resource resource = router().resource(routed);
        return SelectedVariant.of(request, resource, routed.selection())
                .response(resource)
                .with("Cache-Control", "no-store");
    }

    private EncodedResponse uncached(ResourceRequest request, Supplier<ResourceResponse> response) {
        return orProblem(
                request,
                () ->
                        EncodedResponse.of(
                                response.get(),
                                ContentCoding.chosen(request.header("Accept-Encoding"))));
    }

    private EncodedResponse orProblem(ResourceRequest request, Supplier<EncodedResponse> response) {
        try {
            return response.get();
        } catch (RuntimeException | StackOverflowError fault) {
            return problem(request, ProblemMapper.of(fault));
        }
    }
}

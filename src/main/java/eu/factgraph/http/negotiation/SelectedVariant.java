package eu.factgraph.http.negotiation;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.Visitor;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The variant of a resource that a request is answered with.
 *
 * @param visitor empty if the variant has no language
 * @param vary the request header fields that selected it; empty if there was no choice
 */
public record SelectedVariant(
        String type, Optional<Visitor> visitor, ContentCoding coding, String vary) {

    /**
     * @param selection of editions, which links on a page keep
     * @throws eu.factgraph.http.message.Problem 406 if no variant is acceptable
     */
    public static SelectedVariant of(
            ResourceRequest request, Resource resource, SelectionCriteria selection) {
        String type =
                resource.isNegotiated()
                        ? Negotiation.choose(request.accept(), resource.types())
                        : resource.types().get(0);
        var headers = new ArrayList<String>();
        if (resource.isNegotiated()) {
            headers.add("Accept");
        }
        if (resource.types().stream().anyMatch(resource::isLocalized)) {
            headers.add("Accept-Language");
        }
        return new SelectedVariant(
                type,
                resource.isLocalized(type)
                        ? Optional.of(visitor(request, selection))
                        : Optional.empty(),
                ContentCoding.chosen(request.header("Accept-Encoding")),
                String.join(", ", headers));
    }

    /** A language in the URL takes precedence over Accept-Language. */
    public static Visitor visitor(ResourceRequest request, SelectionCriteria selection) {
        Language accepted = Negotiation.language(request.header("Accept-Language"));
        Optional<Language> chosen = request.language();
        return new Visitor(chosen.orElse(accepted), chosen.isPresent(), selection, request.path());
    }

    /** The reader of a file: only the URL selects its language, whoever opens it. */
    public static Visitor reader(ResourceRequest request, SelectionCriteria selection) {
        Optional<Language> chosen = request.language();
        return new Visitor(chosen.orElse(Visitor.ANYONE.language()), chosen.isPresent(), selection);
    }

    /**
     * The same for all requests with the same response.
     *
     * @param address path and query, with the parameters of the route only
     */
    public String key(String address) {
        return String.join("\n", address, type, language(), coding.name());
    }

    public ResourceResponse response(Resource resource) {
        ResourceResponse response = resource.in(type, visitor.orElse(Visitor.ANYONE));
        if (visitor.isPresent()) {
            response = response.with("Content-Language", language());
        }
        return vary.isEmpty() ? response : response.with("Vary", vary);
    }

    private String language() {
        return visitor.map(one -> one.language().tag()).orElse("");
    }
}

package eu.factgraph.http.negotiation;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.Visitor;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Which form of a resource a request gets.
 *
 * @param vary the request headers that it was chosen by; empty if there was no choice
 */
public record SelectedVariant(
        String type, Optional<Visitor> reader, ContentCoding coding, String vary) {

    /**
     * @throws Problem 406 if no form is acceptable
     */
    public static SelectedVariant of(ResourceRequest asked, Resource resource) {
        String type =
                resource.isNegotiated()
                        ? Negotiation.choose(asked.accept(), resource.types())
                        : resource.types().get(0);
        var headers = new ArrayList<String>();
        if (resource.isNegotiated()) {
            headers.add("Accept");
        }
        if (resource.types().stream().anyMatch(resource::isSpoken)) {
            headers.add("Accept-Language");
        }
        return new SelectedVariant(
                type,
                resource.isSpoken(type) ? Optional.of(reader(asked)) : Optional.empty(),
                ContentCoding.chosen(asked.header("Accept-Encoding")),
                String.join(", ", headers));
    }

    /** A language in the address wins, for links and switches. */
    public static Visitor reader(ResourceRequest asked) {
        return asked.language()
                .map(language -> new Visitor(language, true))
                .orElseGet(
                        () ->
                                new Visitor(
                                        Negotiation.language(asked.header("Accept-Language")),
                                        false));
    }

    /**
     * The same for all requests that get the same bytes.
     *
     * @param address path and known parameters
     */
    public String key(String address) {
        return String.join(
                "\n",
                address,
                type,
                reader.map(speaks -> speaks.language().tag()).orElse(""),
                coding.name());
    }

    public ResourceResponse answer(Resource resource) {
        ResourceResponse answer = resource.in(type, reader.orElse(Visitor.ANYONE));
        ResourceResponse spoken =
                reader.map(speaks -> answer.with("Content-Language", speaks.language().tag()))
                        .orElse(answer);
        return vary.isEmpty() ? spoken : spoken.with("Vary", vary);
    }
}

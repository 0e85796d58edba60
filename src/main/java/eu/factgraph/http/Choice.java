package eu.factgraph.http;

import eu.factgraph.page.Reader;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Which form of a resource a request gets.
 *
 * @param vary the request headers that it was chosen by; empty if there was no choice
 */
record Choice(String type, Optional<Reader> reader, Coding coding, String vary) {

    /**
     * @throws Problem 406 if no form is acceptable
     */
    static Choice of(Asked asked, Resource resource) {
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
        return new Choice(
                type,
                resource.isSpoken(type) ? Optional.of(reader(asked)) : Optional.empty(),
                Coding.chosen(asked.header("Accept-Encoding")),
                String.join(", ", headers));
    }

    /** A language in the address wins, for links and switches. */
    static Reader reader(Asked asked) {
        return asked.language()
                .map(language -> new Reader(language, true))
                .orElseGet(
                        () ->
                                new Reader(
                                        Negotiation.language(asked.header("Accept-Language")),
                                        false));
    }

    /**
     * The same for all requests that get the same bytes.
     *
     * @param address path and known parameters
     */
    String key(String address) {
        return String.join(
                "\n",
                address,
                type,
                reader.map(speaks -> speaks.language().tag()).orElse(""),
                coding.name());
    }

    Answer answer(Resource resource) {
        Answer answer = resource.in(type, reader.orElse(Reader.ANYONE));
        Answer spoken =
                reader.map(speaks -> answer.with("Content-Language", speaks.language().tag()))
                        .orElse(answer);
        return vary.isEmpty() ? spoken : spoken.with("Vary", vary);
    }
}

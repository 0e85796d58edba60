package eu.factgraph.http;

import eu.factgraph.export.Exports;
import eu.factgraph.export.Syntax;
import java.util.List;

/** A view that has an address of its own, negotiated: the catalogue, the VoID description. */
record PublishedView(Exports exports, String profile) {

    private static final List<String> TYPES = Syntax.mediaTypes();

    /** Whether a request would rather have the page, where there is one. */
    static boolean prefersPage(Asked asked) {
        var offered = new java.util.ArrayList<>(TYPES);
        offered.add("text/html");
        return Negotiation.choose(asked.accept(), offered).equals("text/html");
    }

    Answer answer(Asked asked) {
        String type = Negotiation.choose(asked.accept(), TYPES);
        return written(Syntax.ofMediaType(type).orElseThrow()).with("Vary", "Accept");
    }

    /** In the syntax that a suffix names, without negotiation. */
    Answer bySuffix(String suffix) {
        return written(
                Syntax.ofSuffix(suffix)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                404,
                                                "There is no such syntax. Take .ttl, .trig, .jsonld, .rdf, .nt or .nq.")));
    }

    private Answer written(Syntax syntax) {
        return Answer.of(syntax.mediaType(), exports.bytes(profile, syntax));
    }
}

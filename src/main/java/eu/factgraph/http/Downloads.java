package eu.factgraph.http;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Pages;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code export/{profile}.{suffix}}: a view as a file, with the profile that it keeps (RFC 6906).
 */
record Downloads(Exports exports, Conformance conformance) {

    Answer answer(String file) {
        int dot = file.lastIndexOf('.');
        String profile = dot < 0 ? file : file.substring(0, dot);
        Syntax syntax =
                Syntax.ofSuffix(file.substring(dot + 1))
                        .filter(known -> dot > 0 && exports.profiles().contains(profile))
                        .orElseThrow(this::unknown);
        Answer answer =
                Answer.of(syntax.mediaType(), exports.bytes(profile, syntax))
                        .with(
                                "Content-Disposition",
                                "attachment; filename=\"factgraph-" + file + "\"");
        return exports.specification(profile)
                .map(iri -> answer.with("Link", "<" + iri + ">; rel=\"profile\""))
                .orElse(answer);
    }

    String conformance(Pages pages) {
        return pages.conformance(exports, conformance);
    }

    PublishedView view(String profile) {
        return new PublishedView(exports, profile);
    }

    private Problem unknown() {
        return new Problem(
                404,
                "There is no such export. Profiles: "
                        + String.join(", ", exports.profiles())
                        + "; syntaxes: "
                        + Arrays.stream(Syntax.values())
                                .map(Syntax::suffix)
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}

package eu.factgraph.http;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Pages;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code export/{profile}.{suffix}}: the graph as a file, with the profile that it keeps (RFC
 * 6906).
 */
record Downloads(Exports exports, Conformance conformance) {

    Answer answer(String file) {
        var download = exports.download(file).orElseThrow(this::unknown);
        Answer answer =
                Answer.of(download.media(), download.bytes())
                        .with(
                                "Content-Disposition",
                                "attachment; filename=\"factgraph-" + file + "\"");
        return exports.specification(file.substring(0, file.lastIndexOf('.')))
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
                        + "; the tables as csv.zip; the whole graph as dataset.nq or dataset.trig.");
    }
}

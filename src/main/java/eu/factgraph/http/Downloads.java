package eu.factgraph.http;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Pages;
import eu.factgraph.page.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code export/{profile}.{suffix}}: the graph as a file, with the profile that it keeps (RFC
 * 6906).
 */
record Downloads(Exports exports, Conformance conformance) {

    Resource file(String file) {
        var download = exports.download(file).orElseThrow(this::unknown);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Disposition", "attachment; filename=\"factgraph-" + file + "\"");
        exports.specification(file.substring(0, file.lastIndexOf('.')))
                .ifPresent(iri -> headers.put("Link", Link.to(iri, "profile")));
        return Resource.of(download.media(), download::bytes, headers);
    }

    String conformance(Pages pages, Reader reader) {
        return pages.conformance(exports, conformance, reader);
    }

    /**
     * A view that has an address of its own: the catalogue, the VoID description.
     *
     * @param address whose suffixes give the single forms
     */
    Forms view(
            String profile,
            String address,
            Optional<Function<Reader, String>> page,
            Map<String, String> headers) {
        return new Forms(address, syntax -> exports.bytes(profile, syntax), page, headers);
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

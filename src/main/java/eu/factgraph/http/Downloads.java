package eu.factgraph.http;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.ReleasedExports;
import eu.factgraph.export.Syntax;
import eu.factgraph.export.VersionedExports;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.page.Addresses;
import eu.factgraph.page.Pages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code export/{profile}.{suffix}}: the graph as a file, with the profile that it keeps (RFC 6906)
 * and its versions (RFC 5829); below {@code export/{date}/} as a release left it. {@code export}
 * and {@code export/{date}} list the files.
 */
record Downloads(ReleasedExports released, Conformance conformance) {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:/(.*))?");
    private static final String HTML = "text/html";
    private static final String CSV = "text/csv";

    Answer answer(Asked asked, Pages pages) {
        String path = asked.path().replaceFirst("^export/?", "");
        var dated = DATED.matcher(path);
        VersionedExports exports = dated.matches() ? of(dated.group(1)) : released.now();
        String file = dated.matches() ? dated.group(2) : path;
        return file == null || file.isEmpty() ? list(asked, pages, exports) : file(exports, file);
    }

    String conformance(Pages pages) {
        return pages.conformance(exports(), conformance);
    }

    PublishedView view(String profile) {
        return new PublishedView(exports(), profile);
    }

    private Exports exports() {
        return released.now().exports();
    }

    private VersionedExports of(String date) {
        try {
            return released.of(LocalDate.parse(date));
        } catch (DateTimeException | UnusableInput none) {
            throw new Problem(404, none.getMessage());
        }
    }

    private Answer list(Asked asked, Pages pages, VersionedExports exports) {
        boolean table =
                asked.parameter("format").filter("csv"::equals).isPresent()
                        || Negotiation.choose(asked.accept(), List.of(HTML, CSV)).equals(CSV);
        Answer answer =
                table
                        ? Answer.of(CSV + "; charset=utf-8", exports.csv())
                        : Answer.html(pages.exports(exports, released.releases()));
        return answer.with("Vary", "Accept");
    }

    private Answer file(VersionedExports exports, String file) {
        var download = exports.exports().download(file).orElseThrow(this::unknown);
        return Answer.of(download.media(), download.bytes())
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"factgraph-"
                                + exports.folder().replace('/', '-')
                                + file
                                + "\"")
                .with("Link", links(exports, file));
    }

    private String links(VersionedExports exports, String file) {
        var links = new ArrayList<String>();
        exports.exports()
                .specification(file.substring(0, file.lastIndexOf('.')))
                .ifPresent(iri -> links.add(link(iri, "profile")));
        links.add(link(address(""), "version-history"));
        released.last().ifPresent(last -> links.add(link(address(last, file), "latest-version")));
        exports.previous()
                .ifPresent(date -> links.add(link(address(date, file), "predecessor-version")));
        return String.join(", ", links);
    }

    private String address(LocalDate date, String file) {
        return address("/" + date + "/" + file);
    }

    private String address(String path) {
        String base = exports().base();
        return Addresses.link(base, base + "export" + path);
    }

    private static String link(String target, String relation) {
        return "<" + target + ">; rel=\"" + relation + "\"";
    }

    private Problem unknown() {
        return new Problem(
                404,
                "There is no such export. Profiles: "
                        + String.join(", ", exports().profiles())
                        + "; syntaxes: "
                        + Arrays.stream(Syntax.values())
                                .map(Syntax::suffix)
                                .collect(Collectors.joining(", "))
                        + "; the tables as csv.zip; the whole graph as dataset.nq or dataset.trig. All are listed at /export.");
    }
}

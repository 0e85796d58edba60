package eu.factgraph.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import eu.factgraph.export.VersionedExports;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.List;

/** The files of one version, with what tells whether one has them whole, and the other versions. */
record ExportsPage(Frame frame, VersionedExports exports, List<LocalDate> releases) {

    String html() {
        return frame.page(
                "Exports",
                h1("Exports"),
                p(
                        "The graph as other catalogues and tools want it. Same facts, same bytes: a file has the version of the release that the data is as it was left by, or is unreleased. "),
                p(a("This list as CSV").withHref("?format=csv")),
                Frame.grid(
                        "Files of version " + exports.version(),
                        List.of("File", "Bytes", "SHA-256", "Version", "Previous version"),
                        exports.files().stream().map(this::cells).toList()),
                h2("Releases"),
                releases.isEmpty()
                        ? p("Nothing has been released yet.")
                        : ul(each(releases, release -> li(link("export/" + release, release)))));
    }

    private List<DomContent> cells(VersionedExports.Listed file) {
        return List.of(
                a(file.file()).withHref(frame.href("export/" + exports.folder() + file.file())),
                text(String.valueOf(file.size())),
                text(file.sha256()),
                text(exports.version()),
                exports.previous()
                        .<DomContent>map(date -> link("export/" + date + "/" + file.file(), date))
                        .orElseGet(() -> text(exports.previousVersion())));
    }

    private DomContent link(String path, LocalDate release) {
        return a(release.toString()).withHref(frame.href(path));
    }
}

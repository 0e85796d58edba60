package eu.factgraph.page.docs;

import eu.factgraph.dataset.Edition;
import eu.factgraph.export.ExportedFile;
import eu.factgraph.export.VersionExports;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.TextGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The files of a version with their digests, the editions, and the other versions. */
public record ExportsPage(
        TextGrid files, List<DisplayLabel> editions, List<DisplayLabel> releases) {

    public static ExportsPage of(
            PageContext context,
            SeriesIndex series,
            VersionExports exports,
            List<LocalDate> releases) {
        return new ExportsPage(
                new TextGrid(
                        context.message("exports.files", version(context, exports)),
                        Stream.of("file", "bytes", "digest", "version", "previous")
                                .map(column -> context.message("exports." + column))
                                .toList(),
                        exports.files().stream()
                                .map(file -> cells(context, exports, file))
                                .toList()),
                series.stores().editions().stream()
                        .sorted(SeriesIndex.NEWEST_FIRST)
                        .map(edition -> link(context, series, edition))
                        .toList(),
                releases.stream()
                        .map(release -> link(context, "export/" + release, release.toString()))
                        .toList());
    }

    private static List<DisplayLabel> cells(
            PageContext context, VersionExports exports, ExportedFile file) {
        return List.of(
                link(context, "export/" + exports.folder() + file.file(), file.file()),
                DisplayLabel.plain(String.valueOf(file.size())),
                DisplayLabel.plain(file.sha256()),
                DisplayLabel.plain(version(context, exports)),
                exports.previous()
                        .map(
                                date ->
                                        link(
                                                context,
                                                "export/" + date + "/" + file.file(),
                                                date.toString()))
                        .orElseGet(() -> DisplayLabel.plain("–")));
    }

    private static DisplayLabel link(PageContext context, SeriesIndex series, Edition edition) {
        var document = context.label(series.document(edition));
        String path = "export/" + edition.scope() + "/" + edition.year();
        return new DisplayLabel(document.text(), context.href(path), document.lang());
    }

    private static String version(PageContext context, VersionExports exports) {
        return exports.date()
                .map(LocalDate::toString)
                .orElseGet(() -> context.message("exports.unreleased"));
    }

    private static DisplayLabel link(PageContext context, String path, String text) {
        return new DisplayLabel(text, context.href(path), null);
    }
}

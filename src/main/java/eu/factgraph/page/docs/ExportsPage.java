package eu.factgraph.page.docs;

import eu.factgraph.export.VersionExports;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.TextGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The files of one version, with what tells whether one has them whole, and the other versions. */
public record ExportsPage(TextGrid files, List<DisplayLabel> releases) {

    public static ExportsPage of(
            PageContext frame, VersionExports exports, List<LocalDate> releases) {
        return new ExportsPage(
                new TextGrid(
                        frame.say("exports.files", version(frame, exports)),
                        Stream.of("file", "bytes", "digest", "version", "previous")
                                .map(column -> frame.say("exports." + column))
                                .toList(),
                        exports.files().stream().map(file -> cells(frame, exports, file)).toList()),
                releases.stream()
                        .map(release -> link(frame, "export/" + release, release.toString()))
                        .toList());
    }

    private static List<DisplayLabel> cells(
            PageContext frame, VersionExports exports, VersionExports.ExportedFile file) {
        return List.of(
                link(frame, "export/" + exports.folder() + file.file(), file.file()),
                DisplayLabel.text(String.valueOf(file.size())),
                DisplayLabel.text(file.sha256()),
                DisplayLabel.text(version(frame, exports)),
                exports.previous()
                        .map(
                                date ->
                                        link(
                                                frame,
                                                "export/" + date + "/" + file.file(),
                                                date.toString()))
                        .orElseGet(() -> DisplayLabel.text("–")));
    }

    private static String version(PageContext frame, VersionExports exports) {
        return exports.date()
                .map(LocalDate::toString)
                .orElseGet(() -> frame.say("exports.unreleased"));
    }

    private static DisplayLabel link(PageContext frame, String path, String words) {
        return new DisplayLabel(words, frame.href(path), null);
    }
}

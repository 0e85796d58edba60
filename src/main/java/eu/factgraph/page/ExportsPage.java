package eu.factgraph.page;

import eu.factgraph.export.VersionedExports;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The files of one version, with what tells whether one has them whole, and the other versions. */
record ExportsPage(Grid files, List<Shown> releases) {

    static ExportsPage of(Frame frame, VersionedExports exports, List<LocalDate> releases) {
        return new ExportsPage(
                new Grid(
                        frame.say("exports.files", version(frame, exports)),
                        Stream.of("file", "bytes", "digest", "version", "previous")
                                .map(column -> frame.say("exports." + column))
                                .toList(),
                        exports.files().stream().map(file -> cells(frame, exports, file)).toList()),
                releases.stream()
                        .map(release -> link(frame, "export/" + release, release.toString()))
                        .toList());
    }

    private static List<Shown> cells(
            Frame frame, VersionedExports exports, VersionedExports.Listed file) {
        return List.of(
                link(frame, "export/" + exports.folder() + file.file(), file.file()),
                Shown.text(String.valueOf(file.size())),
                Shown.text(file.sha256()),
                Shown.text(version(frame, exports)),
                exports.previous()
                        .map(
                                date ->
                                        link(
                                                frame,
                                                "export/" + date + "/" + file.file(),
                                                date.toString()))
                        .orElseGet(() -> Shown.text("–")));
    }

    private static String version(Frame frame, VersionedExports exports) {
        return exports.date()
                .map(LocalDate::toString)
                .orElseGet(() -> frame.say("exports.unreleased"));
    }

    private static Shown link(Frame frame, String path, String words) {
        return new Shown(words, frame.href(path), null);
    }
}

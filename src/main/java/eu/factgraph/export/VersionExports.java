package eu.factgraph.export;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The exports of one version of the data.
 *
 * @param folder prefix of the file names: empty, or a date or an edition, and a slash
 * @param date of the release; empty if the data has changed since the last one
 * @param previous date of the previous release
 */
public record VersionExports(
        Exports exports, String folder, Optional<LocalDate> date, Optional<LocalDate> previous) {

    /** Whether the files are those of one edition. */
    public boolean isOfEdition() {
        return Edition.of(NamedGraphs.GRAPHS + folder).isPresent();
    }

    /** The date, or {@code unreleased}. */
    public String version() {
        return date.map(LocalDate::toString).orElse("unreleased");
    }

    /** The date of the previous release, or {@code none}. */
    public String previousVersion() {
        return previous.map(LocalDate::toString).orElse("none");
    }

    /** Sorted by name. */
    public List<ExportedFile> files() {
        return exports.files().stream()
                .map(file -> exports.file(file).orElseThrow())
                .sorted(Comparator.comparing(ExportedFile::file))
                .toList();
    }

    /** {@link #files} as CSV. */
    public byte[] csv() {
        String base = exports.base() + "export/" + folder;
        return CsvWriter.csv(
                List.of("file", "bytes", "sha256", "version", "previousVersion"),
                files().stream()
                        .map(
                                file ->
                                        List.of(
                                                base + file.file(),
                                                String.valueOf(file.size()),
                                                file.sha256(),
                                                version(),
                                                previousVersion()))
                        .toList());
    }
}

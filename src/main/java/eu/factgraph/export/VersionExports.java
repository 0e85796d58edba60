package eu.factgraph.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The exports of one version of the data.
 *
 * @param folder prefix of the file names: empty, or the date and a slash
 * @param date of the release; empty if the data has changed since the last one
 * @param previous date of the previous release
 */
public record VersionExports(
        Exports exports, String folder, Optional<LocalDate> date, Optional<LocalDate> previous) {

    /** The date, or {@code unreleased}. */
    public String version() {
        return date.map(LocalDate::toString).orElse("unreleased");
    }

    /** The date of the previous release, or {@code none}. */
    public String previousVersion() {
        return previous.map(LocalDate::toString).orElse("none");
    }

    /** A file with its SHA-256 in hexadecimal. */
    public record ExportedFile(String file, int size, String sha256) {

        static ExportedFile of(String file, Exports.Download download) {
            return new ExportedFile(file, download.bytes().length, download.sha256());
        }
    }

    /** Sorted by name. */
    public List<ExportedFile> files() {
        return exports.files().stream()
                .map(file -> ExportedFile.of(file, exports.download(file).orElseThrow()))
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

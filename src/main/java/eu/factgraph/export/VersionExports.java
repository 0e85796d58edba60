package eu.factgraph.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The exports of one version of the data.
 *
 * @param folder what stands before the names of its files: nothing, or the date and a slash
 * @param date of the release that the data is as it was left by; empty if it was changed since
 * @param previous date of the release before
 */
public record VersionExports(
        Exports exports, String folder, Optional<LocalDate> date, Optional<LocalDate> previous) {

    /** For people and programs: the date, or {@code unreleased}. */
    public String version() {
        return date.map(LocalDate::toString).orElse("unreleased");
    }

    /** The date of the version before, or {@code none}. */
    public String previousVersion() {
        return previous.map(LocalDate::toString).orElse("none");
    }

    /**
     * What can be told of a file without having it.
     *
     * @param sha256 in hexadecimal
     */
    public record ExportedFile(String file, int size, String sha256) {}

    /** Every file, by name. */
    public List<ExportedFile> files() {
        return exports.files().stream()
                .map(file -> listed(file, exports.download(file).orElseThrow()))
                .sorted(Comparator.comparing(ExportedFile::file))
                .toList();
    }

    /** {@link #files} as a table, with the address of each. */
    public byte[] csv() {
        return CsvWriter.csv(
                List.of("file", "bytes", "sha256", "version", "previousVersion"),
                files().stream()
                        .map(
                                file ->
                                        List.of(
                                                exports.base() + "export/" + folder + file.file(),
                                                String.valueOf(file.size()),
                                                file.sha256(),
                                                version(),
                                                previousVersion()))
                        .toList());
    }

    private static ExportedFile listed(String file, Exports.Download download) {
        return new ExportedFile(file, download.bytes().length, download.sha256());
    }
}

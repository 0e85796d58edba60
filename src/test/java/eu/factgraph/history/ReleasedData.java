package eu.factgraph.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.factgraph.Fixture;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.FileUtils;

/** A copy of the fixture that a test can change and release. */
public record ReleasedData(Path folder) {

    public static final String ID = "https://w3id.org/factgraph/id/be/";
    public static final String PERSON = ID + "person/ben-smeets";
    public static final String DECREE = ID + "act/decree-2019-04-03-primary-care";
    public static final String HIGHLIGHT = ID + "highlight/2019/license-plate";

    public static ReleasedData in(Path folder) {
        var copy = new ReleasedData(folder.resolve("data"));
        Fixture.copyTo(copy.folder);
        return copy;
    }

    /** A released copy in a folder, of which nothing remains from earlier runs. */
    public static SourceFolders afresh(Path folder, String date) {
        try {
            FileUtils.deleteDirectory(folder.toFile());
            ReleasedData data = in(folder);
            data.release(date);
            return data.source();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public SourceFolders source() {
        return SourceFolders.withData(folder);
    }

    public NamedGraphs data() {
        return DerivationRules.derived(source());
    }

    public ReleaseHistory history() {
        return ReleaseHistory.read(folder);
    }

    /** The number of pages of the feed. */
    public int pages() {
        return new EventStream(history()).pages();
    }

    public Release release(String date) {
        return release(date, Map.of());
    }

    public Release release(String date, Map<String, String> replacements) {
        NamedGraphs data = data();
        Release release =
                new ReleasePublisher(history(), data).next(LocalDate.parse(date), replacements);
        ReleasePublisher.write(release, folder);
        return release;
    }

    public void changeDecreeDate() {
        edit("be/2019/legislation/domain-specific.ttl", "\"2019-04-03\"", "\"2019-04-04\"");
    }

    public void removeHighlight() {
        edit(
                "be/2019/highlights/services.ttl",
                "(?s)be-2019-highlight:license-plate\n.*? \\.\n\n",
                "");
    }

    public void removePerson() {
        removePersonName();
        removePersonOffice();
    }

    void removePersonName() {
        edit("be/things/person.ttl", "(?s)be-person:ben-smeets\n.*? \\.\n(\n|$)", "");
    }

    void removePersonOffice() {
        edit("be/2019/governance/national/policy.ttl", " ;\n  org:heldBy be-person:ben-smeets", "");
    }

    /** The table of a release. */
    String table(String date) {
        try {
            return Files.readString(folder.resolve("history/" + date + ".tsv"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The statements of all versions of a release, one per line. */
    String statements(String date) {
        try (var files = Files.list(folder.resolve("history").resolve(date))) {
            return files.sorted().map(ReleasedData::decompressed).collect(Collectors.joining());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces all matches of a pattern in the Belgian statements of a release. */
    public void editStatements(String date, String pattern, String replacement) {
        Path file = folder.resolve("history/" + date + "/be.nq.gz");
        String old = decompressed(file);
        String text = old.replaceAll(pattern, replacement);
        assertNotEquals(old, text, pattern);
        try {
            Files.write(file, ReleaseStatements.compressed(text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String decompressed(Path file) {
        try (var text = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces all matches of a pattern in a file. */
    public void edit(String name, String pattern, String replacement) {
        Path file = folder.resolve(name);
        try {
            String old = Files.readString(file);
            String text = old.replaceAll(pattern, replacement);
            assertNotEquals(old, text, pattern);
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

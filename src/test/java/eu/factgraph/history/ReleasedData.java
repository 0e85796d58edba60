package eu.factgraph.history;

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
        return ReleaseHistory.read(data(), folder);
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
                new ReleasePublisher(ReleaseHistory.read(data, folder), data)
                        .next(LocalDate.parse(date), replacements);
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

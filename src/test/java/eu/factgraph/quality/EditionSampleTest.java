package eu.factgraph.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionSampleTest {

    private static final Edition EDITION = new Edition("ee", 2019);

    @TempDir Path data;

    @Test
    void rows_with_a_verdict_are_read() throws IOException {
        write(
                "things\tee/act/x\tname\tX\tright\t",
                "things\tee/act/y\tname\tY\twrong\tcut in two",
                "things\tee/act/z\tname\tZ\t\t");
        EditionSample sample = EditionSample.read(data, EDITION);
        assertEquals(1, sample.right());
        assertEquals(
                List.of("cut in two"), sample.wrong().stream().map(SampledStatement::why).toList());
    }

    @Test
    void a_person_is_not_named() throws IOException {
        write("things\tee/person/jane-doe\tname\tJane Doe\twrong\ta post");
        EditionSample sample = EditionSample.read(data, EDITION);
        assertEquals("ee/person", sample.wrong().get(0).shownSubject());
    }

    @Test
    void an_edition_without_file_has_no_statements() {
        assertEquals(List.of(), EditionSample.read(data, EDITION).statements());
    }

    private void write(String... rows) throws IOException {
        Path folder = Files.createDirectories(data.resolve("ee"));
        Files.writeString(
                folder.resolve("sample-2019.tsv"),
                "section\tsubject\tproperty\tvalue\tverdict\twhy\n" + String.join("\n", rows));
    }
}

package eu.factgraph.sheet;

import static eu.factgraph.sheet.WordFile.paragraph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.sheet.Paragraph.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSheetTest {

    private static final String HEADING = paragraph("H1", "Lamps");

    @TempDir Path folder;

    @Test
    void headings_and_titles_keep_their_styles() {
        Sheet sheet = read(new WordFile(HEADING, paragraph("Sub", "Lamp Office")));
        assertEquals(SheetFormat.WORD, sheet.format());
        assertEquals(1, ((Heading) sheet.blocks().get(0)).level());
        assertEquals(Style.SUBTITLE, ((Paragraph) sheet.blocks().get(1)).style());
    }

    @Test
    void image_in_a_file_of_its_own_is_not_opened() throws IOException {
        Path image = Files.writeString(folder.resolve("secret.png"), "secret");
        String drawing =
                "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
                        + "<a:blip r:link='r9'/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        String relations =
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r9' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/image' Target='%s' TargetMode='External'/></Relationships>";
        WordFile word =
                new WordFile(HEADING, drawing)
                        .with("word/_rels/document.xml.rels", relations.formatted(image.toUri()));
        Files.delete(image);
        assertEquals(1, read(word).blocks().size());
    }

    @Test
    void macros_are_refused() {
        assertRefused(new WordFile(HEADING).with("word/vbaProject.bin", "x"), "contains macros");
    }

    @Test
    void document_type_is_refused_before_an_entity_is_read() {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><w:document xmlns:w='x'>&b;</w:document>";
        assertRefused(new WordFile(HEADING).with("word/document.xml", bomb), "has XML that Word");
        assertRefused(new WordFile(HEADING).with("word/styles.xml", bomb), "has XML that Word");
    }

    @Test
    void archive_that_unpacks_too_far_is_refused() {
        assertRefused(
                new WordFile(HEADING).with("word/media/image.png", new byte[30 << 20]),
                "unpacks to");
    }

    @Test
    void archive_without_document_or_with_damage_is_refused() throws IOException {
        Path broken = new WordFile(HEADING, noise()).write(folder.resolve("broken.docx"));
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
        assertMessage(broken, "is damaged");
        byte[] zip = {'P', 'K', 3, 4, 0, 0};
        assertMessage(Files.write(folder.resolve("empty.docx"), zip), "");
    }

    @Test
    void markup_that_is_nested_too_deeply_is_refused() {
        int depth = 50_000;
        String deep =
                "<w:sdt><w:sdtContent>".repeat(depth) + "</w:sdtContent></w:sdt>".repeat(depth);
        assertRefused(new WordFile(HEADING, deep), "nested too deeply");
    }

    @Test
    void file_with_a_password_or_of_old_word_is_refused() throws IOException {
        byte[] container = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        assertMessage(
                Files.write(folder.resolve("locked.docx"), container), "protected by a password");
    }

    private static String noise() {
        var random = new Random(19);
        var noise = new StringBuilder();
        random.ints(20_000, 'a', 'z').forEach(c -> noise.append((char) c));
        return paragraph("Normal", noise.toString());
    }

    private Sheet read(WordFile word) {
        return SheetReader.read(word.write(folder.resolve("sheet.docx")));
    }

    private void assertRefused(WordFile word, String message) {
        assertMessage(word.write(folder.resolve("sheet.docx")), message);
    }

    private static void assertMessage(Path file, String message) {
        String refused =
                assertThrows(InvalidInput.class, () -> SheetReader.read(file)).getMessage();
        assertTrue(refused.contains(message), refused);
    }
}

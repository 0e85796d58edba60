package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String SHEET = "<h1>Lamps</h1><p>Caf\u00e9</p>";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15"})
    void declared_encoding_is_followed(String charset) throws IOException {
        String html =
                "<meta http-equiv=x content='text/html; charset=%s'>".formatted(charset) + SHEET;
        assertEquals("Caf\u00e9", secondBlock(html.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void byte_order_mark_is_followed(String charset) throws IOException {
        assertEquals(
                "Caf\u00e9", secondBlock(("\ufeff" + SHEET).getBytes(Charset.forName(charset))));
    }

    @Test
    void bytes_that_are_not_text_of_the_encoding_are_refused() throws IOException {
        byte[] latin = SHEET.getBytes(StandardCharsets.ISO_8859_1);
        assertRefused("x.html", latin, "byte 21 is not valid in UTF-8");
        assertRefused(
                "x.html",
                "<meta charset=klingon>".getBytes(StandardCharsets.UTF_8),
                "unknown encoding");
    }

    @Test
    void random_bytes_and_images_are_refused() throws IOException {
        byte[] random = new byte[5_000];
        new Random(19).nextBytes(random);
        assertRefused("x.html", random, "save the file as UTF-8");
        assertRefused(
                "x.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}, "is not HTML but an image");
        assertRefused("x.html", new byte[] {'<', 0, 'p', 0}, "binary data");
        assertRefused("x.html", new byte[0], "is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "x.txt, by its ending",
        "x, by its ending",
        "x.doc, before 2007",
        "x.docm, with macros"
    })
    void other_ending_is_refused(String name, String message) throws IOException {
        assertRefused(name, SHEET.getBytes(StandardCharsets.UTF_8), message);
    }

    @ParameterizedTest
    @CsvSource({"x.docx, PK is missing, is not a Word file", "x.pdf, no header, is not PDF"})
    void content_of_another_format_is_refused(String name, String content, String message)
            throws IOException {
        assertRefused(name, content.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void missing_file_and_folder_are_refused() {
        assertMessage(folder.resolve("missing.html"), "there is no such file");
        assertMessage(folder.resolve("."), "by its ending");
    }

    @Test
    void page_without_heading_is_refused_with_what_was_read() throws IOException {
        String html = "<p>Some words about lamps</p><table><tr><td>a</td></tr></table>";
        assertRefused(
                "x.html",
                html.getBytes(StandardCharsets.UTF_8),
                "has no headings, so its sections are unknown; read were 1 paragraphs and 1 tables, from \"Some words about lamps\"");
        assertRefused("x.html", "<img src=x>".getBytes(StandardCharsets.UTF_8), "contains no text");
        assertRefused(
                "x.html",
                "<frameset></frameset>".getBytes(StandardCharsets.UTF_8),
                "contains no text");
    }

    @Test
    void file_beyond_the_limit_is_refused() throws IOException {
        assertRefused("x.html", new byte[(20 << 20) + 1], "larger than 20 MiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<ul><li>",
                "<b>",
                "<table><tr><td>",
                "<a href='http://a.example/'>",
                "<font>"
            })
    void deep_nesting_is_read_or_refused(String tag) throws IOException {
        String html = SHEET + tag.repeat(50_000) + "deep";
        Path file = Files.writeString(folder.resolve("x.html"), html);
        try {
            assertTrue(SheetReader.read(file).blocks().size() >= 2);
        } catch (InvalidInput refused) {
            assertTrue(refused.getMessage().contains("nested too deeply"), refused.getMessage());
        }
    }

    @Test
    void sheet_in_another_language_is_refused() throws IOException {
        String german = "Das Amt ist für die Lampen und die Wärter an der Küste zuständig. ";
        String html = "<meta charset=utf-8><h1>Lampen</h1><p>" + german.repeat(12);
        assertRefused("x.html", html.getBytes(StandardCharsets.UTF_8), "but in German");
    }

    @Test
    void scripts_are_ignored() throws IOException {
        String html = SHEET + "<script>document.write('<p>x')</script><p onclick='x()'>y</p>";
        Sheet sheet = SheetReader.read(Files.writeString(folder.resolve("x.html"), html));
        assertEquals(3, sheet.blocks().size());
    }

    private String secondBlock(byte[] html) throws IOException {
        Sheet sheet = SheetReader.read(Files.write(folder.resolve("x.html"), html));
        return ((Paragraph) sheet.blocks().get(1)).text().plain();
    }

    private void assertRefused(String name, byte[] content, String message) throws IOException {
        assertMessage(Files.write(folder.resolve(name), content), message);
    }

    private static void assertMessage(Path file, String message) {
        String refused =
                assertThrows(InvalidInput.class, () -> SheetReader.read(file)).getMessage();
        assertTrue(refused.contains(message), refused);
    }
}

package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSheetTest {

    @TempDir Path folder;

    @Test
    void bookmarks_are_headings_and_lines_between_them_are_paragraphs() throws IOException {
        try (PDDocument document =
                document(
                        "Estonia",
                        "1 Lamps",
                        "The first line",
                        "and the second.",
                        "1.1 Buoys",
                        "No buoy was reported.",
                        "7")) {
            bookmark(document);
            Sheet sheet = read(document);
            assertEquals(SheetFormat.PDF, sheet.format());
            assertEquals(
                    List.of("Estonia"),
                    sheet.front().stream().map(line -> line.text().plain()).toList());
            assertEquals(
                    List.of(
                            "Lamps",
                            "The first line and the second.",
                            "Buoys",
                            "No buoy was reported."),
                    sheet.blocks().stream().map(PdfSheetTest::plain).toList());
            assertEquals(2, ((Heading) sheet.blocks().get(2)).level());
        }
    }

    @Test
    void headings_of_the_templates_do_without_bookmarks() throws IOException {
        try (PDDocument document =
                document("Country Profile", "Basic data", "Population: 12 (2018)")) {
            Sheet sheet = read(document);
            assertEquals(1, ((Heading) sheet.blocks().get(0)).level());
            assertEquals(2, ((Heading) sheet.blocks().get(1)).level());
        }
    }

    @Test
    void password_damage_and_scans_are_refused() throws IOException {
        try (PDDocument document = document("Country Profile")) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(folder.resolve("x.pdf").toFile());
            assertMessage(folder.resolve("x.pdf"), "protected by a password");
        }
        assertMessage(
                Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7 and no more"), "is damaged");
        try (PDDocument document = document()) {
            document.save(folder.resolve("x.pdf").toFile());
            assertMessage(folder.resolve("x.pdf"), "contains no text");
        }
    }

    private static PDDocument document(String... lines) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            content.beginText();
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -13);
            }
            content.endText();
        }
        return document;
    }

    private static void bookmark(PDDocument document) {
        var outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        var chapter = new PDOutlineItem();
        chapter.setTitle("1. Lamps");
        var section = new PDOutlineItem();
        section.setTitle("Buoys ");
        outline.addLast(chapter);
        chapter.addLast(section);
    }

    private Sheet read(PDDocument document) throws IOException {
        Path file = folder.resolve("sheet.pdf");
        document.save(file.toFile());
        return SheetReader.read(file);
    }

    private static void assertMessage(Path file, String message) {
        String refused =
                assertThrows(InvalidInput.class, () -> SheetReader.read(file)).getMessage();
        assertTrue(refused.contains(message), refused);
    }

    private static String plain(Block block) {
        return BlockTexts.of(block).findFirst().orElseThrow().plain();
    }
}

package eu.factgraph.sheet.source;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The bookmarks and the lines of a PDF file.
 *
 * @param paragraphs each as its lines
 */
public record PdfText(List<Bookmark> bookmarks, List<List<String>> paragraphs) {

    /**
     * @param level 1 for a chapter
     */
    public record Bookmark(int level, String title) {}

    private static final int LIMIT_MIB = 50;
    private static final int MAX_PAGES = 500;
    private static final int MAX_BOOKMARKS = 2_000;
    private static final int MAX_LEVEL = 6;
    private static final String PARAGRAPH = "\u2029";

    /**
     * @throws InvalidInput if it is no PDF, damaged, too large, has a password or no text
     */
    public static PdfText read(Path file) {
        byte[] bytes = SourceBytes.read(file, LIMIT_MIB);
        FileSignature signature = FileSignature.of(bytes);
        if (signature != FileSignature.PDF) {
            throw signature.mismatch(file, "PDF");
        }
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new InvalidInput(
                        file, "has more than " + MAX_PAGES + " pages; it is no factsheet");
            }
            return new PdfText(bookmarks(document), paragraphs(document, file));
        } catch (InvalidPasswordException locked) {
            throw new InvalidInput(file, "is protected by a password; save it without one", locked);
        } catch (IOException | ClassCastException | IllegalArgumentException damaged) {
            throw new InvalidInput(
                    file, "is damaged; export it again, or give the Word file", damaged);
        }
    }

    private static List<Bookmark> bookmarks(PDDocument document) {
        var bookmarks = new ArrayList<Bookmark>();
        PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            addChildren(root, 1, bookmarks);
        }
        return bookmarks;
    }

    /** A damaged outline may have a circle. */
    private static void addChildren(PDOutlineNode node, int level, List<Bookmark> bookmarks) {
        PDOutlineItem item = node.getFirstChild();
        while (item != null && bookmarks.size() < MAX_BOOKMARKS && level <= MAX_LEVEL) {
            if (item.getTitle() != null) {
                bookmarks.add(new Bookmark(level, item.getTitle()));
            }
            addChildren(item, level + 1, bookmarks);
            item = item.getNextSibling();
        }
    }

    private static List<List<String>> paragraphs(PDDocument document, Path file)
            throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd(PARAGRAPH);
        stripper.setPageEnd(PARAGRAPH);
        String text = stripper.getText(document);
        if (text.replace(PARAGRAPH, "").isBlank()) {
            throw new InvalidInput(
                    file, "contains no text, as a scan does not; give the Word or HTML file");
        }
        var paragraphs = new ArrayList<List<String>>();
        for (String paragraph : text.split(PARAGRAPH)) {
            paragraphs.add(
                    paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        }
        return paragraphs;
    }
}

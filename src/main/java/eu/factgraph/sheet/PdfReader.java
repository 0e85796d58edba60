package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.source.PdfText;
import eu.factgraph.sheet.source.PdfText.Bookmark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the headings of a PDF file among its lines; what is between them are paragraphs. */
final class PdfReader {

    private static final int HEADING_LINES = 3;

    private final Map<String, Integer> levels = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private PdfReader(List<Bookmark> headings) {
        headings.forEach(heading -> levels.putIfAbsent(key(heading.title()), heading.level()));
        levels.remove("");
    }

    static Sheet read(PdfText text, Path file) {
        List<Bookmark> headings =
                text.bookmarks().isEmpty() ? UsualHeadings.read() : text.bookmarks();
        var reader = new PdfReader(headings);
        text.paragraphs().forEach(reader::paragraph);
        return SheetParts.sheet(reader.blocks, List.of(), file, SheetFormat.PDF);
    }

    private void paragraph(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            int count = headingLines(lines, at);
            if (count == 0) {
                open.append(isPageNumber(lines.get(at)) ? "" : " " + lines.get(at));
                at++;
            } else {
                close();
                heading(String.join(" ", lines.subList(at, at + count)));
                at += count;
            }
        }
        close();
    }

    /** How many lines from one on are a heading together; 0 if none. */
    private int headingLines(List<String> lines, int start) {
        for (int count = Math.min(HEADING_LINES, lines.size() - start); count > 0; count--) {
            String joined = String.join(" ", lines.subList(start, start + count));
            if (levels.containsKey(key(joined))) {
                return count;
            }
        }
        return 0;
    }

    private void heading(String line) {
        Text title = Text.of(line.replaceFirst("^[\\d.]+\\s+", "").strip());
        blocks.add(new Heading(levels.get(key(line)), title, blocks.size() + 1));
    }

    private void close() {
        String text = open.toString().replaceAll("\\s+", " ").strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(Style.PLAIN, Text.of(text), blocks.size() + 1));
        }
    }

    private static boolean isPageNumber(String line) {
        return line.matches("\\d{1,3}");
    }

    private static String key(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceFirst("^[\\d.]+\\s+", "")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }
}

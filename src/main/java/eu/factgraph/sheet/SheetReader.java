package eu.factgraph.sheet;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.sheet.source.HtmlText;
import eu.factgraph.sheet.source.PdfText;
import eu.factgraph.sheet.source.WordHtml;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;

/** Reads a sheet by the ending of its file. Nothing but the file is opened. */
public final class SheetReader {

    private SheetReader() {}

    /**
     * @param file that ends in {@code .html}, {@code .htm}, {@code .docx} or {@code .pdf}
     * @throws InvalidInput if the file cannot be read or is no sheet
     */
    public static Sheet read(Path file) {
        Sheet sheet = byEnding(file);
        SheetLanguage.check(sheet);
        return sheet;
    }

    private static Sheet byEnding(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm" -> html(HtmlText.read(file), file, SheetFormat.HTML);
            case "docx" -> html(WordHtml.read(file), file, SheetFormat.WORD);
            case "pdf" -> PdfReader.read(PdfText.read(file), file);
            case "doc" ->
                    throw new InvalidInput(
                            file, "is a Word file of before 2007; save it in Word as .docx");
            case "docm" ->
                    throw new InvalidInput(
                            file, "is a Word file with macros; save it in Word as .docx");
            default ->
                    throw new InvalidInput(
                            file, "is no factsheet by its ending; give .html, .docx or .pdf");
        };
    }

    private static Sheet html(String text, Path file, SheetFormat format) {
        return HtmlReader.read(Jsoup.parse(text), file, format);
    }
}

package eu.factgraph.sheet;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/** Reads a sheet by the ending of its file. */
public final class SheetReader {

    private SheetReader() {}

    /**
     * @throws InvalidInput if the file cannot be read or is no sheet
     */
    public static Sheet read(Path file) {
        try {
            return HtmlReader.read(Jsoup.parse(file, "UTF-8"), file, SheetFormat.HTML);
        } catch (IOException unreadable) {
            throw new InvalidInput(file, "cannot be read; check its permissions", unreadable);
        }
    }
}

package eu.factgraph.sheet.source;

import eu.factgraph.files.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.zwobble.mammoth.DocumentConverter;

/** Makes of a Word file the HTML that the series' editors publish. */
public final class WordHtml {

    private static final int LIMIT_MIB = 50;

    /** As the editors convert: titles of entries keep their style, captions are no headings. */
    private static final String STYLES =
            "p[style-name='Subtitle'] => p.subtitle:fresh\n"
                    + "p[style-name='caption'] => h2.caption:fresh\n";

    private WordHtml() {}

    /**
     * @throws InvalidInput if it is no Word file, damaged, too large, or has macros or a password
     */
    public static String read(Path file) {
        byte[] bytes = SourceBytes.read(file, LIMIT_MIB);
        FileSignature signature = FileSignature.of(bytes);
        if (signature != FileSignature.ZIP) {
            throw signature.mismatch(file, "a Word file (.docx)");
        }
        byte[] parts = WordParts.of(bytes, file);
        try {
            return converter().convertToHtml(new ByteArrayInputStream(parts)).getValue();
        } catch (IOException | RuntimeException broken) {
            throw new InvalidInput(
                    file, "is damaged or no document of Word; save it again in Word", broken);
        } catch (StackOverflowError tooDeep) {
            throw new InvalidInput(file, "is nested too deeply; it is no factsheet", tooDeep);
        }
    }

    /** An image may lie in a file of its own, which is not opened. */
    private static DocumentConverter converter() {
        return new DocumentConverter()
                .disableEmbeddedStyleMap()
                .addStyleMap(STYLES)
                .imageConverter(image -> Map.of());
    }
}

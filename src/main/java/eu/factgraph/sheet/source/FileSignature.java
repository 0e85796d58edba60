package eu.factgraph.sheet.source;

import eu.factgraph.files.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** What the first bytes of a file say of its format, whatever its name. */
enum FileSignature {
    ZIP("504b0304", "a Word file or another ZIP archive"),
    OLE("d0cf11e0a1b11ae1", "a Word file that is protected by a password, or one before 2007"),
    PDF("255044462d", "a PDF file"),
    PNG("89504e47", "an image"),
    JPEG("ffd8ff", "an image"),
    GIF("47494638", "an image"),
    GZIP("1f8b", "a compressed file"),
    NONE("", "no known format");

    private final byte[] start;
    private final String description;

    FileSignature(String hex, String description) {
        this.start = HexFormat.of().parseHex(hex);
        this.description = description;
    }

    static FileSignature of(byte[] bytes) {
        return Arrays.stream(values()).filter(any -> any.begins(bytes)).findFirst().orElse(NONE);
    }

    /**
     * @param format that the ending of the file promises
     */
    InvalidInput mismatch(Path file, String format) {
        return new InvalidInput(
                file, "is not %s but %s; %s".formatted(format, description, advice()));
    }

    private String advice() {
        return switch (this) {
            case OLE -> "open it in Word and save it without password as .docx";
            case ZIP -> "if it is a Word file, rename it to end in .docx";
            case PDF -> "rename it to end in .pdf";
            default -> "give the factsheet as .html, .docx or .pdf";
        };
    }

    private boolean begins(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1)
                .startsWith(new String(start, StandardCharsets.ISO_8859_1));
    }
}

package eu.factgraph.sheet.source;

import eu.factgraph.files.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an HTML file. The encoding is that of its byte order mark, else the one that it
 * declares, else UTF-8; bytes that are not valid in it are refused, not replaced.
 */
public final class HtmlText {

    private static final int LIMIT_MIB = 20;
    private static final int PROLOGUE = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{1,40})");

    private HtmlText() {}

    /**
     * @throws InvalidInput if it is too large, not text, or not in its encoding
     */
    public static String read(Path file) {
        byte[] bytes = SourceBytes.read(file, LIMIT_MIB);
        FileSignature signature = FileSignature.of(bytes);
        if (signature != FileSignature.NONE) {
            throw signature.mismatch(file, "HTML");
        }
        String text = decode(bytes, encoding(bytes, file), file);
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput(
                    file, "is not HTML but binary data; give the factsheet as .html");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset encoding(byte[] bytes, Path file) {
        int start = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (start == 0xFEFF || start == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        int length = Math.min(bytes.length, PROLOGUE);
        String prologue = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(prologue);
        if (!declared.find() || prologue.startsWith("\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            // What can be read as ASCII is not UTF-16 (HTML Standard, section 13.2.3.2)
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(
                    file,
                    "declares the unknown encoding %s; save it as UTF-8"
                            .formatted(declared.group(1)));
        }
    }

    private static String decode(byte[] bytes, Charset charset, Path file) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        if (result.isError()) {
            throw new InvalidInput(
                    file,
                    "byte %d is not valid in %s; save the file as UTF-8"
                            .formatted(in.position() + 1, charset.name()));
        }
        return out.flip().toString();
    }
}

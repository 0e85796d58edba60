package eu.factgraph.sheet.source;

import eu.factgraph.files.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The XML parts of a Word file (ECMA-376, part 2) in an archive of their own: images, fonts and
 * embedded objects are left out, and what could harm is refused.
 */
final class WordParts {

    private static final int LIMIT_MIB = 100;
    private static final int MAX_PARTS = 5_000;

    /** A document of one megabyte packs to a tenth; a bomb to a thousandth. */
    private static final int MAX_RATIO = 200;

    private static final long RATIO_FROM = 4 << 20;

    private final Path file;
    private final int packed;
    private long unpacked;
    private int parts;
    private boolean hasDocument;

    private WordParts(Path file, int packed) {
        this.file = file;
        this.packed = packed;
    }

    static byte[] of(byte[] archive, Path file) {
        return new WordParts(file, archive.length).copy(archive);
    }

    private byte[] copy(byte[] archive) {
        var copied = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(copied)) {
            out.setLevel(0);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy(entry.getName(), in, out);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidInput(
                    file,
                    "is damaged: its archive cannot be unpacked; save it again in Word",
                    broken);
        }
        if (!hasDocument) {
            throw new InvalidInput(
                    file, "is an archive but no Word document; give the factsheet as .docx");
        }
        return copied.toByteArray();
    }

    private void copy(String name, ZipInputStream in, ZipOutputStream out) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")) {
            throw new InvalidInput(file, "contains macros; save it in Word as .docx without them");
        }
        if (++parts > MAX_PARTS) {
            throw new InvalidInput(
                    file, "has more than " + MAX_PARTS + " parts; it is no factsheet");
        }
        byte[] content = content(in);
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            checkXml(content);
            hasDocument |= lower.endsWith("document.xml");
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
    }

    private byte[] content(ZipInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            unpacked += count;
            boolean isBomb = unpacked > RATIO_FROM && unpacked / MAX_RATIO > packed;
            if (isBomb || unpacked > (long) LIMIT_MIB << 20) {
                throw new InvalidInput(
                        file,
                        "unpacks to far more than a factsheet has (the limit is %d MiB, and %d times its size); save it again in Word"
                                .formatted(LIMIT_MIB, MAX_RATIO));
            }
            content.write(buffer, 0, count);
        }
        return content.toByteArray();
    }

    /** Word writes UTF-8 and no document type; entities could expand without end or read files. */
    private void checkXml(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.indexOf('\0') >= 0) {
            throw new InvalidInput(
                    file, "has XML that Word does not write; open it in Word and save it again");
        }
    }
}

package eu.factgraph.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file in the making (ECMA-376), with the least that a document needs. */
final class WordFile {

    private static final String TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/xml'/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>";
    private static final String STYLES =
            "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='Sub'><w:name w:val='Subtitle'/></w:style></w:styles>";
    private static final String DOCUMENT =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
                    + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                    + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                    + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><w:body>%s</w:body></w:document>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /**
     * @param paragraphs as XML
     */
    WordFile(String... paragraphs) {
        with("[Content_Types].xml", TYPES);
        with("_rels/.rels", RELATIONS);
        with("word/styles.xml", STYLES);
        with("word/document.xml", DOCUMENT.formatted(String.join("", paragraphs)));
    }

    static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(style, text);
    }

    WordFile with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Path write(Path file) {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }
}

package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Sheet;
import eu.factgraph.sheet.SheetName;
import eu.factgraph.sheet.SheetReader;
import eu.factgraph.sheet.SheetTitle;
import eu.factgraph.sheet.outline.OutlineReader;
import eu.factgraph.sheet.outline.OutlineTemplates;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.Template;
import java.util.stream.Collectors;

/** A sheet with its outline. */
record ReadSheet(SheetFile file, Sheet sheet, SheetOutline outline) {

    private static final int SHOWN = 5;

    /**
     * @throws InvalidInput if it cannot be read, has no outline, or is of another edition
     */
    static ReadSheet of(SheetFile file) {
        Sheet sheet = SheetReader.read(file.file());
        Edition edition = file.edition();
        SheetTitle.of(sheet)
                .contradiction(new SheetName(edition.scope(), edition.year()))
                .ifPresent(
                        fault -> {
                            throw new InvalidInput(file.file(), fault);
                        });
        Template template = OutlineTemplates.of(edition.scope(), edition.year());
        SheetOutline outline = OutlineReader.read(sheet, template);
        if (outline.sections().isEmpty()) {
            throw new InvalidInput(
                    file.file(),
                    "has none of the headings of the template of %d, but %s; check --edition, and that it is a factsheet"
                            .formatted(template.year(), headings(sheet)));
        }
        return new ReadSheet(file, sheet, outline);
    }

    private static String headings(Sheet sheet) {
        return sheet.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> "\"" + ((Heading) block).text().plain() + "\"")
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    Edition edition() {
        return file.edition();
    }
}

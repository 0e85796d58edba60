package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.sheet.Sheet;
import eu.factgraph.sheet.SheetName;
import eu.factgraph.sheet.SheetReader;
import eu.factgraph.sheet.SheetTitle;
import eu.factgraph.sheet.outline.OutlineReader;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.Template;

/** A sheet with its outline. */
record ReadSheet(SheetFile file, Sheet sheet, SheetOutline outline) {

    /**
     * @throws InvalidInput if it cannot be read, has no outline, or is of another edition
     */
    static ReadSheet of(SheetFile file, Template template) {
        Sheet sheet = SheetReader.read(file.file());
        Edition edition = file.edition();
        SheetTitle.of(sheet)
                .contradiction(new SheetName(edition.scope(), edition.year()))
                .ifPresent(
                        fault -> {
                            throw new InvalidInput(file.file(), fault);
                        });
        SheetOutline outline = OutlineReader.read(sheet, template);
        if (outline.sections().isEmpty()) {
            throw new InvalidInput(
                    file.file(),
                    "has none of the headings of the template of %d; check --edition, and that it is a factsheet"
                            .formatted(template.year()));
        }
        return new ReadSheet(file, sheet, outline);
    }

    Edition edition() {
        return file.edition();
    }
}

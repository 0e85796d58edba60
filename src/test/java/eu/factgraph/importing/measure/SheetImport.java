package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import eu.factgraph.importing.ImportRun;
import eu.factgraph.importing.ImportedEdition;
import eu.factgraph.importing.SheetFile;
import eu.factgraph.sheet.SheetReader;
import eu.factgraph.sheet.outline.OutlineReader;
import eu.factgraph.sheet.outline.OutlineTemplates;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Imports sheets into a folder of its own. It begins with the built-in things of the Union and of
 * int, and has no country.
 */
final class SheetImport implements AutoCloseable {

    private final Path sheets;
    private final Path data;

    /**
     * @param reference folder of the sheets and of what is known of them
     */
    SheetImport(Path reference) throws IOException {
        sheets = reference.resolve("sheets/html");
        data = Files.createTempDirectory("factgraph-import-");
    }

    Path data() {
        return data;
    }

    Path sheet(Edition edition) {
        return sheets.resolve("%s-%d.html".formatted(edition.scope(), edition.year()));
    }

    ImportedEdition run(Edition edition) {
        var file = new SheetFile(sheet(edition), edition);
        ImportRun run = ImportRun.of(data, List.of(file), false, line -> {});
        run.change().effective().apply();
        return run.editions().get(0);
    }

    EditionFacts facts(Edition edition) {
        return EditionFacts.read(data, edition);
    }

    SheetTitles titles(Edition edition) {
        return SheetTitles.read(outline(edition), EditionFacts.keys());
    }

    SheetOutline outline(Edition edition) {
        Template template = OutlineTemplates.of(edition.scope(), edition.year());
        return OutlineReader.read(SheetReader.read(sheet(edition)), template);
    }

    @Override
    public void close() {
        try {
            FileUtils.deleteDirectory(data.toFile());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}

package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.SheetReader;
import eu.factgraph.sheet.outline.OutlineReader;
import eu.factgraph.sheet.outline.OutlineTemplates;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * An import of sheets into a data folder. Nothing is written until all sheets have been read.
 *
 * @param change of the folder
 * @param editions by country, oldest first
 */
public record ImportRun(FolderChange change, List<ImportedEdition> editions) {

    /**
     * @param data folder of all countries
     * @param withText whether the paragraphs of entries are quoted
     * @param progress receives a line before each country
     * @throws InvalidInput with the faults of all sheets, if one cannot be read
     */
    public static ImportRun of(
            Path data, List<SheetFile> sheets, boolean withText, Consumer<String> progress) {
        Map<String, Map<SheetFile, SheetOutline>> byScope = outlines(sheets);
        Collection<Graph> shared = SharedThings.of(data);
        var keys = new NameKey(spellings());
        var texts = new LinkedHashMap<Path, String>();
        var deleted = new ArrayList<Path>();
        var editions = new ArrayList<ImportedEdition>();
        byScope.forEach(
                (scope, outlines) -> {
                    progress.accept(line(scope, outlines.size()));
                    var index = new ThingIndex(scope, keys);
                    var result = ScopeImport.run(data, scope, outlines, shared, index, withText);
                    texts.putAll(result.change().texts());
                    deleted.addAll(result.change().deleted());
                    editions.addAll(result.editions());
                });
        return new ImportRun(
                new FolderChange(texts, new TreeSet<>(deleted)), List.copyOf(editions));
    }

    /** How words are compared, by how they are written. */
    private static Map<String, String> spellings() {
        return Lexicon.rows("spellings").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    private static String line(String scope, int sheets) {
        return "%s: %d %s".formatted(scope, sheets, sheets == 1 ? "sheet" : "sheets");
    }

    private static Map<String, Map<SheetFile, SheetOutline>> outlines(List<SheetFile> sheets) {
        List<SheetFile> sorted =
                sheets.stream().sorted(Comparator.comparing(SheetFile::edition)).toList();
        var outlines = new TreeMap<String, Map<SheetFile, SheetOutline>>();
        var templates = new HashMap<Edition, Template>();
        var faults = new ArrayList<String>();
        for (SheetFile sheet : sorted) {
            Template template =
                    templates.computeIfAbsent(
                            withTemplate(sheet.edition()),
                            edition -> OutlineTemplates.of(edition.scope(), edition.year()));
            try {
                outlines.computeIfAbsent(sheet.edition().scope(), key -> new LinkedHashMap<>())
                        .put(sheet, OutlineReader.read(SheetReader.read(sheet.file()), template));
            } catch (InvalidInput fault) {
                faults.addAll(fault.messages());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return outlines;
    }

    /** An edition that has the same template: all countries share those of a year. */
    private static Edition withTemplate(Edition edition) {
        boolean isUnion = edition.country().equals(Scope.UNION);
        return isUnion ? edition : new Edition(Scope.SHARED.code(), edition.year());
    }

    /** The editions that it has drafted. */
    public List<Edition> drafted() {
        return editions.stream().map(ImportedEdition::edition).toList();
    }
}

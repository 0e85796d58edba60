package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures one imported sheet against its gold. */
final class GoldComparison {

    private final Path reference;
    private final Path tables;

    /**
     * @param reference folder of the sheets and of what is known of them
     * @param tables folder of the tables that people keep
     */
    GoldComparison(Path reference, Path tables) {
        this.reference = reference;
        this.tables = tables;
    }

    GoldSheet gold(Edition edition) {
        Path file =
                reference.resolve(
                        "sheets/gold/%s-%d.tsv".formatted(edition.scope(), edition.year()));
        return GoldSheet.read(file, paths(edition.year()));
    }

    /** Our paths by those of the headings of a year. */
    private Map<String, String> paths(int year) {
        return Tables.read(tables.resolve("sections.tsv")).stream()
                .filter(row -> row.get(0).equals(String.valueOf(year)))
                .collect(Collectors.toMap(row -> row.get(1), row -> row.get(2)));
    }

    GoldScore score(SheetImport imported, Edition edition) {
        var score = new GoldScore();
        GoldSheet gold = gold(edition);
        var things = new DraftedThings(imported.facts(edition));
        SheetTitles titles = imported.titles(edition);
        new GoldThings(gold, things, titles, score).measure();
        new EntryKinds(gold, things, imported.outline(edition), score).measure();
        var measure = new GoldMeasure(gold, things, score);
        ConceptNames concepts = ConceptNames.read(imported.data(), edition.scope());
        new GoldQuestions(gold, things, concepts, titles).all().forEach(measure::compare);
        new GoldBasicData(gold, things, score).measure();
        return score;
    }
}

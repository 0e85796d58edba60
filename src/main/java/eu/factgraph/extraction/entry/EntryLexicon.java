package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import java.util.List;
import java.util.Optional;

/** The rules by which entries of a country are read. */
public record EntryLexicon(
        HeadNouns heads,
        ActNumbers numbers,
        TitleReader titles,
        EntryKindRules kinds,
        OwnLinks links,
        NameKey keys) {

    /** The word lists, by rows. */
    public record Rows(
            List<List<String>> kinds,
            List<List<String>> prepositions,
            List<List<String>> topics,
            List<List<String>> numbers,
            List<List<String>> languages) {}

    public static EntryLexicon of(Rows rows, String scope, NameKey keys) {
        var heads = new HeadNouns(rows.kinds(), firsts(rows.prepositions()));
        var numbers = new ActNumbers(scope, rows.numbers());
        return new EntryLexicon(
                heads,
                numbers,
                new TitleReader(numbers, heads, language(rows.languages(), scope)),
                new EntryKindRules(heads, firsts(rows.topics()), keys),
                new OwnLinks(keys, heads),
                keys);
    }

    private static List<String> firsts(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    /** The official language of a country that has but one. */
    private static Optional<String> language(List<List<String>> rows, String scope) {
        return rows.stream()
                .filter(row -> row.get(0).equals(scope) && !row.get(1).contains(" "))
                .map(row -> row.get(1))
                .findFirst();
    }
}

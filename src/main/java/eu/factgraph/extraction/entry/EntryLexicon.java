package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Text;
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

    private static final List<List<String>> KINDS = rows("kinds");
    private static final List<List<String>> PREPOSITIONS = rows("prepositions");
    private static final List<List<String>> TOPICS = rows("topics");
    private static final List<List<String>> NUMBERS = rows("act-numbers");
    private static final List<List<String>> LANGUAGES = rows("country-languages");

    private static List<List<String>> rows(String list) {
        return Lexicon.rows(list);
    }

    public static EntryLexicon of(String scope, NameKey keys) {
        var heads = new HeadNouns(kinds(scope), firsts(PREPOSITIONS));
        var numbers = new ActNumbers(scope, NUMBERS);
        return new EntryLexicon(
                heads,
                numbers,
                new TitleReader(numbers, heads, language(scope)),
                new EntryKindRules(heads, firsts(TOPICS), keys),
                new OwnLinks(keys, heads),
                keys);
    }

    /** Without the nouns that only other countries use so. */
    private static List<List<String>> kinds(String scope) {
        return KINDS.stream()
                .filter(row -> row.size() < 4 || List.of(row.get(3).split(" ")).contains(scope))
                .toList();
    }

    /** The name of an act with the number that the entry's text prints right after it. */
    EntryName named(EntryName name, List<Text> paragraphs) {
        boolean isAct =
                heads.of(name.name()).filter(head -> head.is(HeadNoun.Sort.ACT)).isPresent();
        return isAct && name.numbers().isEmpty()
                ? new NumberInText(numbers, keys)
                        .of(name, paragraphs)
                        .map(name::numbered)
                        .orElse(name)
                : name;
    }

    private static List<String> firsts(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    /** The official language of a country that has but one. */
    private static Optional<String> language(String scope) {
        return LANGUAGES.stream()
                .filter(row -> row.get(0).equals(scope) && !row.get(1).contains(" "))
                .map(row -> row.get(1))
                .findFirst();
    }
}

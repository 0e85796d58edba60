package eu.factgraph.extraction.body;

import eu.factgraph.extraction.body.BodyNoun.Place;
import eu.factgraph.extraction.body.BodyNoun.Sector;
import eu.factgraph.files.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by its nouns whether a name is that of a body. */
public final class BodyNames {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern UNION =
            Pattern.compile(
                    "(?i)(?:\\p{L}+ )*(?:association|union|federation|confederation|league|conference)"
                            + " of (?:the )?(?:\\p{L}+ )*\\p{L}+s");
    private static final List<BodyNoun> NOUNS = nouns();

    private BodyNames() {}

    private static List<BodyNoun> nouns() {
        return Lexicon.rows("bodies").stream()
                .flatMap(BodyNames::forms)
                .sorted(Comparator.comparingInt(BodyNoun::length).reversed())
                .toList();
    }

    private static Stream<BodyNoun> forms(List<String> row) {
        var forms = new ArrayList<BodyNoun>();
        forms.add(noun(row.get(0), false, row));
        if (!row.get(1).isEmpty()) {
            forms.add(noun(row.get(1), true, row));
        }
        return forms.stream();
    }

    private static BodyNoun noun(String text, boolean isPlural, List<String> row) {
        List<String> words = List.of(text.split(" "));
        List<String> head = NameWords.head(words);
        return new BodyNoun(
                head,
                words.subList(head.size(), words.size()),
                Optional.of(row.get(2)).filter(kind -> !kind.equals("-")).map("body-kind:"::concat),
                Sector.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                isPlural,
                Place.valueOf(row.get(4).toUpperCase(Locale.ROOT)),
                row.get(5),
                !isPlural && row.get(6).equals("sure"));
    }

    /** Empty if nothing in the name tells that it is a body's. */
    public static Optional<BodyName> of(String name) {
        List<String> words = NameWords.of(BRACKETS.matcher(name).replaceAll(" "));
        return noun(words)
                .map(
                        noun ->
                                new BodyName(
                                        noun.isPublic(NameWords.head(words)),
                                        noun.isPlural() || NameWords.isQuantified(words),
                                        noun.kind(),
                                        noun.language()));
    }

    public static boolean isBody(String name) {
        return of(name).isPresent();
    }

    /** Whether it begins with the noun of a body, or with such as "National" before one. */
    public static boolean beginsWithNoun(String name) {
        List<String> words = NameWords.of(name);
        List<String> heads = NameWords.head(words);
        while (!heads.isEmpty() && NameWords.is(heads.get(0), "level")) {
            heads = heads.subList(1, heads.size());
        }
        List<String> rest = heads;
        return NOUNS.stream().anyMatch(noun -> noun.beginsHead(words, rest));
    }

    /** Whether its noun alone does not tell where a list of matters ends and a body begins. */
    public static boolean isWeak(String name) {
        return noun(NameWords.of(name))
                .filter(noun -> noun.length() == 1)
                .filter(noun -> !noun.isSure())
                .isPresent();
    }

    /** Whether a preposition follows its noun, as in "Office for Mapping". */
    public static boolean hasMatter(String name) {
        return NameWords.of(name).stream().anyMatch(word -> NameWords.is(word, "preposition"));
    }

    /** Whether its last word wants a noun, such as "Local" in "Association of Local". */
    public static boolean endsOpen(String name) {
        List<String> words = NameWords.of(name);
        return !words.isEmpty() && NameWords.is(words.get(words.size() - 1), "level");
    }

    /** Whether it is such as "Association of Towns", which "and Municipalities" may follow. */
    public static boolean isUnionOf(String name) {
        return UNION.matcher(name).matches();
    }

    /** Whether it begins with a word that names nobody, such as "other" or "various". */
    public static boolean isVague(String name) {
        List<String> words = NameWords.of(name);
        return !words.isEmpty() && NameWords.is(words.get(0), "vague");
    }

    private static Optional<BodyNoun> noun(List<String> words) {
        List<String> heads = NameWords.head(words);
        if (heads.isEmpty() || NameWords.is(heads.get(heads.size() - 1), "address")) {
            return Optional.empty();
        }
        Optional<BodyNoun> ministry =
                NOUNS.stream()
                        .filter(noun -> noun.isMinistry() && !noun.isPlural())
                        .filter(noun -> noun.beginsHead(words, heads))
                        .findFirst();
        if (ministry.isPresent()) {
            return ministry;
        }
        return NOUNS.stream()
                .filter(noun -> noun.endsHead(words, heads) || isCompound(noun, heads))
                .findFirst()
                .or(() -> first(words, heads));
    }

    private static boolean isCompound(BodyNoun noun, List<String> heads) {
        String end = noun.head().get(0);
        return end.startsWith("-") && heads.get(heads.size() - 1).endsWith(end.substring(1));
    }

    /** "Universities and Research" begins with a noun but is a list of matters. */
    private static Optional<BodyNoun> first(List<String> words, List<String> heads) {
        boolean isJoint = heads.stream().anyMatch(word -> NameWords.is(word, "joint"));
        return NOUNS.stream()
                .filter(noun -> noun.beginsHead(words, heads))
                .filter(noun -> !isJoint || noun.isMinistry())
                .findFirst();
    }
}

package eu.factgraph.sheet;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.Lexicon;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses a sheet whose text is not English, by its most frequent words. */
final class SheetLanguage {

    private static final String ENGLISH = "English";
    private static final int FEWEST_WORDS = 100;

    /** In the sheets 25 to 35 of 100 words are such words; in other languages at most 3. */
    private static final double LOWEST_SHARE = 0.12;

    private record FunctionWords(String name, Set<String> words) {

        double share(List<String> text) {
            return (double) text.stream().filter(words::contains).count() / text.size();
        }
    }

    private static final List<FunctionWords> LANGUAGES =
            Lexicon.rows("function-words").stream()
                    .map(row -> new FunctionWords(row.get(0), Set.of(row.get(1).split(" "))))
                    .toList();

    private SheetLanguage() {}

    /**
     * @throws InvalidInput if it has a hundred words and is not English
     */
    static void check(Sheet sheet) {
        List<String> words = sheet.blocks().stream().flatMap(SheetLanguage::words).toList();
        if (words.size() < FEWEST_WORDS) {
            return;
        }
        FunctionWords likeliest =
                LANGUAGES.stream()
                        .max(Comparator.comparingDouble(language -> language.share(words)))
                        .orElseThrow();
        boolean isEnglish = likeliest.name().equals(ENGLISH);
        if (!isEnglish || likeliest.share(words) < LOWEST_SHARE) {
            throw new InvalidInput(
                    sheet.file(),
                    "is not in English%s; the factsheets are read in English only"
                            .formatted(isEnglish ? "" : " but in " + likeliest.name()));
        }
    }

    private static Stream<String> words(Block block) {
        return BlockTexts.of(block)
                .flatMap(
                        text ->
                                Arrays.stream(
                                        text.plain().toLowerCase(Locale.ROOT).split("\\P{L}+")))
                .filter(word -> !word.isEmpty());
    }
}

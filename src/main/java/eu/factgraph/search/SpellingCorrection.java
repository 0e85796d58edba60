package eu.factgraph.search;

import eu.factgraph.search.SearchAnalyzers.FieldRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the word of a name or alias that a misspelt word is most similar to.
 *
 * @param units numbers of those whose words are known
 */
record SpellingCorrection(CombinedIndex index, BitSet units) {

    private static final List<FieldRole> NAMES = List.of(FieldRole.NAME, FieldRole.ALIAS);

    /** The first letter is seldom wrong. */
    private static final int PREFIX = 1;

    /**
     * @param similarity higher if fewer letters differ
     * @param documents that have it
     */
    private record KnownWord(float similarity, int documents) {

        private static final Comparator<KnownWord> ORDER =
                Comparator.comparingDouble(KnownWord::similarity)
                        .thenComparingInt(KnownWord::documents);

        KnownWord and(KnownWord other) {
            return new KnownWord(similarity, documents + other.documents);
        }
    }

    /** Empty if no word is similar; of numbers none is. */
    Optional<String> of(String word) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var known = new HashMap<String, KnownWord>();
        for (LeafReaderContext leaf : index.searcher().getIndexReader().leaves()) {
            if (units.get(index.unit(leaf.docBase))) {
                NAMES.forEach(role -> collect(leaf, new Term(role.words(), word), known));
            }
        }
        return known.entrySet().stream()
                .max(
                        Map.Entry.<String, KnownWord>comparingByValue(KnownWord.ORDER)
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static void collect(LeafReaderContext leaf, Term word, Map<String, KnownWord> known) {
        try {
            Terms terms = leaf.reader().terms(word.field());
            if (terms == null) {
                return;
            }
            var similar =
                    new FuzzyTermsEnum(terms, word, LuceneQuery.edits(word.text()), PREFIX, true);
            for (BytesRef term = similar.next(); term != null; term = similar.next()) {
                float similarity =
                        similar.attributes().getAttribute(BoostAttribute.class).getBoost();
                known.merge(
                        term.utf8ToString(),
                        new KnownWord(similarity, similar.docFreq()),
                        KnownWord::and);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

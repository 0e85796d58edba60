package eu.factgraph.search;

import static eu.factgraph.search.TermQueries.best;
import static eu.factgraph.search.TermQueries.scored;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.search.text.QueryText;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.TextFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A search text as a Lucene query, built term by term because its characters are not operators. The
 * score of a resource, up to {@link SearchScores#BEST}, is the highest of those for a whole name,
 * the beginning of a name and an alias, or else the mean of the scores of words and values.
 *
 * @param iri the text as an IRI in the canonical namespace
 * @param text its words and values
 */
record LuceneQuery(String iri, String key, List<String> words, QueryText text) {

    /** A longer text matches as a whole name only. */
    private static final int MAX_WORDS = 24;

    /** Fuzzy queries are expensive, so longer texts have none. */
    private static final int MAX_FUZZY_WORDS = 12;

    /** Of a text with more words and values all have to match: Lucene limits the clauses. */
    private static final int MAX_PARTS = 8;

    private static final int MAX_WORD_LENGTH = 40;
    private static final int MIN_LENGTH_FOR_ONE_EDIT = 4;
    private static final int MIN_LENGTH_FOR_TWO_EDITS = 8;

    static LuceneQuery of(String text, IriRewriter rebasing) {
        QueryText parsed = QueryText.of(text);
        return new LuceneQuery(
                rebasing.canonical(text),
                TextFolding.key(text),
                searched(parsed.words()),
                new QueryText(
                        parsed.words(),
                        parsed.values().isEmpty()
                                ? searched(parsed.rest())
                                : significant(parsed.rest()),
                        parsed.values().stream().limit(MAX_WORDS).toList(),
                        parsed.isContact()));
    }

    /** Stop words count only if there are no others. */
    private static List<String> searched(List<String> words) {
        List<String> significant = significant(words);
        return significant.isEmpty() ? limited(words.stream()) : significant;
    }

    private static List<String> significant(List<String> words) {
        return limited(words.stream().filter(word -> !StopWords.contains(word)));
    }

    private static List<String> limited(Stream<String> words) {
        return words.filter(word -> word.length() <= MAX_WORD_LENGTH)
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /**
     * Matches resources with the whole text or all its words and values; all resources if the text
     * is empty.
     *
     * @param occurs whether one of {@link #wordQueries} matches a document of the selection
     */
    Query query(Predicate<Query> occurs) {
        if (iri.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        if (text.isContact()) {
            return best(TermQueries.values(text.values().get(0)));
        }
        return key.isEmpty()
                ? new MatchNoDocsQuery()
                : best(
                        Stream.of(
                                        Stream.of(whole().query()),
                                        everyPart(words, List.of(), occurs),
                                        text.values().isEmpty()
                                                ? Stream.<Query>empty()
                                                : everyPart(text.rest(), text.values(), occurs))
                                .flatMap(queries -> queries)
                                .toList());
    }

    /** For each word that is replaced by similar ones if it does not occur: those without edits. */
    List<Query> wordQueries() {
        return words.stream().filter(this::mayBeFuzzy).map(word -> best(exact(word))).toList();
    }

    /** The words that have {@link #wordQueries}, in the same order. */
    List<String> fuzzyWords() {
        return words.stream().filter(this::mayBeFuzzy).toList();
    }

    /**
     * Matches resources whose name or alias begins with the whole text, or whose identifier it is.
     */
    Query exactly() {
        return whole().exactly();
    }

    private WholeTextQuery whole() {
        return new WholeTextQuery(iri, key, words, text);
    }

    /** Whether fewer parts than all can match. */
    boolean isDivisible() {
        return !text.isContact() && parts().size() > 1 && parts().size() <= MAX_PARTS;
    }

    /**
     * Matches also resources with half of the words and values or more, the more the better.
     *
     * @param occurs as for {@link #query}
     */
    Query partly(Predicate<Query> occurs) {
        List<List<Query>> parts = parts();
        var some = new BooleanQuery.Builder();
        for (List<Query> part : parts) {
            Query scores = new BoostQuery(best(part), SearchScores.PARTIAL_FIELD / 100);
            var either = new BooleanQuery.Builder();
            either.add(scored(best(part), SearchScores.PARTIAL), Occur.MUST);
            either.add(scores, Occur.SHOULD);
            some.add(new BoostQuery(either.build(), 1f / parts.size()), Occur.SHOULD);
        }
        some.setMinimumNumberShouldMatch((parts.size() + 1) / 2);
        return best(List.of(query(occurs), some.build()));
    }

    /** The alternatives for each value and word. */
    private List<List<Query>> parts() {
        return Stream.concat(
                        text.values().stream().map(TermQueries::values),
                        text.rest().stream().map(this::exact))
                .toList();
    }

    /** Matches resources with at least one word that is similar to a word of the text. */
    Query similar() {
        var any = new BooleanQuery.Builder();
        words.stream()
                .filter(word -> edits(word) > 0)
                .limit(MAX_FUZZY_WORDS)
                .forEach(word -> any.add(TermQueries.similar(word), Occur.SHOULD));
        return any.build();
    }

    /** What belongs with a resource may stand for some of the words, but not for all. */
    private Stream<Query> everyPart(
            List<String> some, List<List<SearchValue>> values, Predicate<Query> occurs) {
        int number = some.size() + values.size();
        if (number == 0) {
            return Stream.empty();
        }
        boolean isAlone = number == 1 || number > MAX_PARTS;
        var all = new BooleanQuery.Builder();
        var own = new BooleanQuery.Builder();
        for (String word : some) {
            List<Query> alternatives = anyField(word, occurs);
            alternatives.forEach(one -> own.add(one, Occur.SHOULD));
            if (!isAlone) {
                alternatives.add(TermQueries.related(word));
            }
            all.add(new BoostQuery(best(alternatives), 1f / number), Occur.MUST);
        }
        for (List<SearchValue> value : values) {
            List<Query> alternatives = TermQueries.values(value);
            alternatives.forEach(one -> own.add(one, Occur.SHOULD));
            all.add(new BoostQuery(best(alternatives), 1f / number), Occur.MUST);
        }
        if (!isAlone) {
            all.add(own.build(), Occur.FILTER);
        }
        return Stream.of(all.build());
    }

    private List<Query> anyField(String word, Predicate<Query> occurs) {
        List<Query> alternatives = exact(word);
        if (mayBeFuzzy(word) && !occurs.test(best(alternatives))) {
            alternatives.addAll(TermQueries.fuzzy(word, edits(word)));
        }
        return new ArrayList<>(alternatives);
    }

    private boolean mayBeFuzzy(String word) {
        return edits(word) > 0 && words.size() <= MAX_FUZZY_WORDS;
    }

    private List<Query> exact(String word) {
        return TermQueries.exact(word, word.equals(words.get(words.size() - 1)));
    }

    static int edits(String word) {
        if (word.length() < MIN_LENGTH_FOR_ONE_EDIT) {
            return 0;
        }
        return word.length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2;
    }
}

package eu.factgraph.search;

import static eu.factgraph.search.TermQueries.best;
import static eu.factgraph.search.TermQueries.scored;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.search.SearchAnalyzers.FieldRole;
import eu.factgraph.search.text.QueryText;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.TextFolding;
import eu.factgraph.search.text.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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
    private static final int MAX_WORDS = 40;

    /** Fuzzy queries are expensive, so longer texts have none. */
    private static final int MAX_FUZZY_WORDS = 12;

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
                        searched(parsed.rest()),
                        parsed.values().stream().limit(MAX_WORDS).toList(),
                        parsed.isContact()));
    }

    private static List<String> searched(List<String> words) {
        return words.stream()
                .filter(word -> word.length() <= MAX_WORD_LENGTH)
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
                                        Stream.of(wholeText()),
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
        var any = new BooleanQuery.Builder();
        any.add(new TermQuery(new Term(SearchAnalyzers.IRI, iri)), Occur.SHOULD);
        any.add(new PrefixQuery(new Term(FieldRole.NAME.key(), key)), Occur.SHOULD);
        any.add(new PrefixQuery(new Term(FieldRole.ALIAS.key(), key)), Occur.SHOULD);
        any.add(new TermQuery(TermQueries.term(identifier())), Occur.SHOULD);
        return any.build();
    }

    /** Whether fewer parts than all can match. */
    boolean isDivisible() {
        return !text.isContact() && parts().size() > 1 && parts().size() <= MAX_FUZZY_WORDS;
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

    /** The alternatives for each value, and for each word that is no stop word. */
    private List<List<Query>> parts() {
        return Stream.concat(
                        text.values().stream().map(TermQueries::values),
                        text.rest().stream()
                                .filter(word -> !StopWords.contains(word))
                                .map(this::exact))
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

    private Query wholeText() {
        var name = new Term(FieldRole.NAME.key(), key);
        var alias = new Term(FieldRole.ALIAS.key(), key);
        var initials = new SearchValue(ValueKind.INITIALS, key);
        return best(
                List.of(
                        scored(
                                new TermQuery(new Term(SearchAnalyzers.IRI, iri)),
                                SearchScores.BEST),
                        scored(new TermQuery(name), SearchScores.BEST),
                        scored(
                                new TermQuery(TermQueries.term(identifier())),
                                SearchScores.WHOLE_VALUE),
                        scored(new TermQuery(alias), SearchScores.ALIAS),
                        TermQueries.start(FieldRole.NAME, key, words, SearchScores.NAME_START),
                        scored(new PrefixQuery(name), SearchScores.NAME_PREFIX),
                        scored(new TermQuery(TermQueries.term(initials)), SearchScores.INITIALS),
                        TermQueries.start(FieldRole.ALIAS, key, words, SearchScores.ALIAS_START),
                        scored(new PrefixQuery(alias), SearchScores.ALIAS_PREFIX)));
    }

    private SearchValue identifier() {
        return new SearchValue(ValueKind.IDENTIFIER, key);
    }

    /** What belongs with a resource may stand for some of the words, but not for all. */
    private Stream<Query> everyPart(
            List<String> some, List<List<SearchValue>> values, Predicate<Query> occurs) {
        int number = some.size() + values.size();
        if (number == 0) {
            return Stream.empty();
        }
        boolean onlyStopWords = values.isEmpty() && some.stream().allMatch(StopWords::contains);
        boolean isAlone =
                values.size() + some.stream().filter(word -> !StopWords.contains(word)).count() < 2;
        var all = new BooleanQuery.Builder();
        var own = new BooleanQuery.Builder();
        for (String word : some) {
            List<Query> alternatives = anyField(word, occurs);
            boolean isRequired = onlyStopWords || !StopWords.contains(word);
            if (isRequired) {
                alternatives.forEach(one -> own.add(one, Occur.SHOULD));
            }
            if (!isAlone) {
                alternatives.add(TermQueries.related(word));
            }
            all.add(
                    new BoostQuery(best(alternatives), 1f / number),
                    isRequired ? Occur.MUST : Occur.SHOULD);
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

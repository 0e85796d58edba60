package eu.factgraph.search;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.search.SearchAnalyzers.FieldRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * A search text as a Lucene query, built term by term because its characters are not operators. The
 * score of a resource, up to {@link #BEST}, is the highest of those for a whole name, the beginning
 * of a name and an alias, or else the mean of the scores of the words.
 *
 * @param iri the text as an IRI in the canonical namespace
 */
record LuceneQuery(String iri, String key, List<String> words) {

    static final float BEST = 100;
    static final float ALIAS = 70;
    private static final float NAME_PREFIX = 80;
    private static final float ALIAS_PREFIX = 60;

    /** A longer text matches as a whole name only. */
    private static final int MAX_WORDS = 40;

    /** Fuzzy queries are expensive, so longer texts have none. */
    private static final int MAX_FUZZY_WORDS = 12;

    private static final int MAX_WORD_LENGTH = 40;
    private static final int MIN_LENGTH_FOR_ONE_EDIT = 4;
    private static final int MIN_LENGTH_FOR_TWO_EDITS = 8;

    /** Scores of a word in a name, an alias and a text, in the order of {@link FieldRole}. */
    private static final float[] WORD = {40, 35, 10};

    private static final float[] PREFIX = {30, 28, 8};
    private static final float[] FUZZY = {20, 18, 5};

    static LuceneQuery of(String text, IriRewriter rebasing) {
        return new LuceneQuery(
                rebasing.canonical(text),
                TextFolding.key(text),
                TextFolding.words(text).stream()
                        .filter(word -> word.length() <= MAX_WORD_LENGTH)
                        .distinct()
                        .limit(MAX_WORDS)
                        .toList());
    }

    /**
     * Matches all resources if the text is empty.
     *
     * @param occurs whether one of {@link #wordQueries} matches a document of the selection
     */
    Query query(Predicate<Query> occurs) {
        if (iri.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        return key.isEmpty()
                ? new MatchNoDocsQuery()
                : best(List.of(wholeText(), everyWord(occurs)));
    }

    /** For each word that is replaced by similar ones if it does not occur: those without edits. */
    List<Query> wordQueries() {
        return words.stream().filter(this::mayBeFuzzy).map(word -> best(exact(word))).toList();
    }

    /** Matches resources with at least one word that is similar to a word of the text. */
    Query similar() {
        var any = new BooleanQuery.Builder();
        words.stream()
                .filter(word -> edits(word) > 0)
                .limit(MAX_FUZZY_WORDS)
                .forEach(word -> any.add(similar(word), Occur.SHOULD));
        return any.build();
    }

    private static Query similar(String word) {
        return best(
                List.of(
                        scored(fuzzy(FieldRole.NAME, word, 0), 3),
                        scored(fuzzy(FieldRole.ALIAS, word, 0), 3),
                        scored(fuzzy(FieldRole.NAME, word, 1), 2),
                        scored(fuzzy(FieldRole.ALIAS, word, 1), 2),
                        scored(fuzzy(FieldRole.NAME, word, 2), 1)));
    }

    private Query wholeText() {
        var name = new Term(FieldRole.NAME.key(), key);
        var alias = new Term(FieldRole.ALIAS.key(), key);
        return best(
                List.of(
                        scored(new TermQuery(new Term(SearchAnalyzers.IRI, iri)), BEST),
                        scored(new TermQuery(name), BEST),
                        scored(new PrefixQuery(name), NAME_PREFIX),
                        scored(new TermQuery(alias), ALIAS),
                        scored(new PrefixQuery(alias), ALIAS_PREFIX)));
    }

    private Query everyWord(Predicate<Query> occurs) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        boolean onlyStopWords = words.stream().allMatch(LuceneQuery::isStopWord);
        for (String word : words) {
            boolean required = onlyStopWords || !isStopWord(word);
            all.add(
                    new BoostQuery(anyField(word, occurs), 1f / words.size()),
                    required ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    /** Whether the word is a stop word of any of the languages. */
    private static boolean isStopWord(String word) {
        return SearchAnalyzers.languages().stream()
                .anyMatch(language -> SearchAnalyzers.stem(word, language).isEmpty());
    }

    private Query anyField(String word, Predicate<Query> occurs) {
        List<Query> alternatives = exact(word);
        if (mayBeFuzzy(word) && !occurs.test(best(alternatives))) {
            for (FieldRole role : FieldRole.values()) {
                alternatives.add(scored(fuzzy(role, word, edits(word)), FUZZY[role.ordinal()]));
            }
        }
        return best(alternatives);
    }

    private boolean mayBeFuzzy(String word) {
        return edits(word) > 0 && words.size() <= MAX_FUZZY_WORDS;
    }

    private List<Query> exact(String word) {
        var alternatives = new ArrayList<Query>();
        boolean isLast = word.equals(words.get(words.size() - 1));
        for (FieldRole role : FieldRole.values()) {
            float score = WORD[role.ordinal()];
            for (Term term : terms(role, word)) {
                alternatives.add(scored(new TermQuery(term), score));
            }
            if (isLast) {
                alternatives.add(scored(new PrefixQuery(term(role, word)), PREFIX[role.ordinal()]));
            }
        }
        return alternatives;
    }

    private static List<Term> terms(FieldRole role, String word) {
        var terms = new ArrayList<Term>();
        terms.add(term(role, word));
        for (String language : SearchAnalyzers.languages()) {
            SearchAnalyzers.stem(word, language)
                    .ifPresent(stem -> terms.add(new Term(role.stems(language), stem)));
        }
        return terms;
    }

    private static int edits(String word) {
        if (word.length() < MIN_LENGTH_FOR_ONE_EDIT) {
            return 0;
        }
        return word.length() < MIN_LENGTH_FOR_TWO_EDITS ? 1 : 2;
    }

    /** A {@code FuzzyQuery} would make the automaton again for each unit. */
    private static Query fuzzy(FieldRole role, String word, int edits) {
        return new AutomatonQuery(
                term(role, word), new LevenshteinAutomata(word, true).toAutomaton(edits));
    }

    private static Term term(FieldRole role, String word) {
        return new Term(role.words(), word);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query best(List<Query> alternatives) {
        return new DisjunctionMaxQuery(alternatives, 0);
    }
}

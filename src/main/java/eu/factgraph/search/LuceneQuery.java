package eu.factgraph.search;

import eu.factgraph.search.SearchAnalyzers.FieldRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What somebody looks for, as a query to Lucene: built term by term, so that no character of theirs
 * is an operator. The score of an answer is the best that it earns, up to {@link #BEST}: as a whole
 * name, the beginning of one, an alias; else by the mean of what each word earns.
 */
record LuceneQuery(IndexReader index, String iri, String key, List<String> words) {

    static final float BEST = 100;
    static final float ALIAS = 70;
    private static final float NAME_BEGINS = 80;
    private static final float ALIAS_BEGINS = 60;

    /** More words than this are not looked up; a name as long is found as a whole. */
    private static final int MOST_WORDS = 40;

    /** What is like an unknown word is dear to find: not in texts of more words than this. */
    private static final int MOST_WITH_TYPOS = 12;

    private static final int LONGEST_WORD = 40;
    private static final int ONE_TYPO = 4;
    private static final int TWO_TYPOS = 8;

    /** Mean scores of a word in a name, an alias, a text: in this order of {@link FieldRole}. */
    private static final float[] WORD = {40, 35, 10};

    private static final float[] BEGINNING = {30, 28, 8};
    private static final float[] TYPO = {20, 18, 5};

    /**
     * @param text as it was typed
     * @param iri the same, if it were an IRI
     */
    static LuceneQuery of(IndexReader index, String text, String iri) {
        return new LuceneQuery(
                index,
                iri,
                TextFolding.key(text),
                TextFolding.words(text).stream()
                        .filter(word -> word.length() <= LONGEST_WORD)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList());
    }

    /** Everything if nothing is looked for. */
    Query query() throws IOException {
        if (iri.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        return key.isEmpty() ? new MatchNoDocsQuery() : best(List.of(whole(), everyWord()));
    }

    /** What has at least one word that is like one of these. */
    Query nearly() {
        var any = new BooleanQuery.Builder();
        words.stream()
                .filter(word -> edits(word) > 0)
                .limit(MOST_WITH_TYPOS)
                .forEach(
                        word ->
                                any.add(
                                        best(
                                                List.of(
                                                        scored(like(FieldRole.NAME, word, 0), 3),
                                                        scored(like(FieldRole.ALIAS, word, 0), 3),
                                                        scored(like(FieldRole.NAME, word, 1), 2),
                                                        scored(like(FieldRole.ALIAS, word, 1), 2),
                                                        scored(like(FieldRole.NAME, word, 2), 1))),
                                        Occur.SHOULD));
        return any.build();
    }

    private Query whole() {
        var name = new Term(FieldRole.NAME.key(), key);
        var alias = new Term(FieldRole.ALIAS.key(), key);
        return best(
                List.of(
                        scored(new TermQuery(new Term(SearchAnalyzers.IRI, iri)), BEST),
                        scored(new TermQuery(name), BEST),
                        scored(new PrefixQuery(name), NAME_BEGINS),
                        scored(new TermQuery(alias), ALIAS),
                        scored(new PrefixQuery(alias), ALIAS_BEGINS)));
    }

    private Query everyWord() throws IOException {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        boolean isOnlyCommon = words.stream().allMatch(LuceneQuery::isCommon);
        for (String word : words) {
            boolean needed = isOnlyCommon || !isCommon(word);
            all.add(
                    new BoostQuery(one(word), 1f / words.size()),
                    needed ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    /** Whether one of the languages leaves the word out of its index. */
    private static boolean isCommon(String word) {
        for (String language : SearchAnalyzers.languages()) {
            if (SearchAnalyzers.stem(word, language).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Query one(String word) throws IOException {
        var ways = new ArrayList<Query>();
        boolean isLast = word.equals(words.get(words.size() - 1));
        boolean isKnown = false;
        for (FieldRole role : FieldRole.values()) {
            float score = WORD[role.ordinal()];
            for (Term term : terms(role, word)) {
                isKnown |= index.docFreq(term) > 0;
                ways.add(scored(new TermQuery(term), score));
            }
            if (isLast) {
                isKnown |= isBeginning(role, word);
                ways.add(scored(new PrefixQuery(term(role, word)), BEGINNING[role.ordinal()]));
            }
        }
        if (!isKnown && edits(word) > 0 && words.size() <= MOST_WITH_TYPOS) {
            for (FieldRole role : FieldRole.values()) {
                ways.add(scored(like(role, word, edits(word)), TYPO[role.ordinal()]));
            }
        }
        return best(ways);
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

    private boolean isBeginning(FieldRole role, String word) throws IOException {
        var terms = MultiTerms.getTerms(index, role.words());
        if (terms == null) {
            return false;
        }
        TermsEnum known = terms.iterator();
        return known.seekCeil(new BytesRef(word)) != TermsEnum.SeekStatus.END
                && known.term().utf8ToString().startsWith(word);
    }

    private static int edits(String word) {
        if (word.length() < ONE_TYPO) {
            return 0;
        }
        return word.length() < TWO_TYPOS ? 1 : 2;
    }

    private static Query like(FieldRole role, String word, int edits) {
        return new FuzzyQuery(
                term(role, word),
                edits,
                0,
                FuzzyQuery.defaultMaxExpansions,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static Term term(FieldRole role, String word) {
        return new Term(role.words(), word);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }
}

package eu.factgraph.search;

import eu.factgraph.search.SearchAnalyzers.FieldRole;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The Lucene queries of one word or value, with constant scores. */
final class TermQueries {

    private static final int YEAR_LENGTH = 4;

    private TermQueries() {}

    /** For a word and its stems. */
    static List<Query> exact(String word, boolean alsoPrefix) {
        var alternatives = new ArrayList<Query>();
        for (FieldRole role : FieldRole.values()) {
            for (Term term : terms(role, word)) {
                alternatives.add(scored(new TermQuery(term), SearchScores.word(role)));
            }
            if (alsoPrefix) {
                alternatives.add(
                        scored(new PrefixQuery(term(role, word)), SearchScores.prefix(role)));
            }
        }
        return alternatives;
    }

    static List<Query> fuzzy(String word, int edits) {
        return Stream.of(FieldRole.values())
                .map(role -> scored(fuzzy(role, word, edits), SearchScores.fuzzy(role)))
                .toList();
    }

    /** Names and aliases with a word that differs in up to two letters. */
    static Query similar(String word) {
        return best(
                List.of(
                        scored(fuzzy(FieldRole.NAME, word, 0), 3),
                        scored(fuzzy(FieldRole.ALIAS, word, 0), 3),
                        scored(fuzzy(FieldRole.NAME, word, 1), 2),
                        scored(fuzzy(FieldRole.ALIAS, word, 1), 2),
                        scored(fuzzy(FieldRole.NAME, word, 2), 1)));
    }

    static Query related(String word) {
        return scored(new TermQuery(new Term(SearchAnalyzers.RELATED, word)), SearchScores.RELATED);
    }

    /** For one of the values; for a date also by its beginning, for a year by its dates. */
    static List<Query> values(List<SearchValue> values) {
        var alternatives = new ArrayList<Query>();
        for (SearchValue value : values) {
            float score = SearchScores.value(value.kind());
            alternatives.add(scored(new TermQuery(term(value)), score));
            if (value.kind() == ValueKind.DATE) {
                alternatives.add(scored(new PrefixQuery(term(value)), score - 1));
            }
            if (value.kind() == ValueKind.REFERENCE) {
                var own = new SearchValue(ValueKind.OWN_REFERENCE, value.key());
                alternatives.add(scored(new TermQuery(term(own)), SearchScores.value(own.kind())));
            }
            if (value.kind() == ValueKind.HOST) {
                var below = new SearchValue(ValueKind.PAGE, value.key() + "/");
                alternatives.add(scored(new PrefixQuery(term(below)), score - 1));
            }
            if (value.kind() == ValueKind.NUMBER && value.key().length() == YEAR_LENGTH) {
                var year = new SearchValue(ValueKind.DATE, value.key());
                alternatives.add(scored(new PrefixQuery(term(year)), SearchScores.YEAR));
            }
        }
        return alternatives;
    }

    static Term term(SearchValue value) {
        return new Term(SearchAnalyzers.VALUE, value.term());
    }

    /** Names and aliases that begin with a text, of which all words occur in them. */
    static Query start(FieldRole role, String key, List<String> words, float score) {
        var start = new BooleanQuery.Builder();
        start.add(new PrefixQuery(new Term(role.key(), key)), Occur.MUST);
        words.forEach(word -> start.add(new TermQuery(term(role, word)), Occur.MUST));
        return scored(start.build(), score);
    }

    static Query best(List<Query> alternatives) {
        return new DisjunctionMaxQuery(alternatives, 0);
    }

    static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** A {@code FuzzyQuery} would make the automaton again for each unit. */
    private static Query fuzzy(FieldRole role, String word, int edits) {
        return new AutomatonQuery(
                term(role, word), new LevenshteinAutomata(word, true).toAutomaton(edits));
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

    private static Term term(FieldRole role, String word) {
        return new Term(role.words(), word);
    }
}

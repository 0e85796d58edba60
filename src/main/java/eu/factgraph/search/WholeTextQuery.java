package eu.factgraph.search;

import static eu.factgraph.search.TermQueries.best;
import static eu.factgraph.search.TermQueries.scored;

import eu.factgraph.search.SearchAnalyzers.FieldRole;
import eu.factgraph.search.text.QueryText;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A search text as a name, the beginning of one, or an identifier.
 *
 * @param words that count
 */
record WholeTextQuery(String iri, String key, List<String> words, QueryText text) {

    /** Matches resources whose name or alias begins with the text, or whose identifier it is. */
    Query exactly() {
        var any = new BooleanQuery.Builder();
        any.add(new TermQuery(new Term(SearchAnalyzers.IRI, iri)), Occur.SHOULD);
        any.add(new PrefixQuery(new Term(FieldRole.NAME.key(), key)), Occur.SHOULD);
        any.add(new PrefixQuery(new Term(FieldRole.ALIAS.key(), key)), Occur.SHOULD);
        any.add(new TermQuery(TermQueries.term(identifier())), Occur.SHOULD);
        return any.build();
    }

    /** With the scores of names, aliases and their beginnings. */
    Query query() {
        var alternatives = new ArrayList<>(names(key, 0));
        String significant = String.join("", words);
        if (!significant.equals(key) && text.values().isEmpty()) {
            alternatives.addAll(names(significant, SearchScores.STOP_WORDS));
        }
        alternatives.add(
                scored(new TermQuery(new Term(SearchAnalyzers.IRI, iri)), SearchScores.BEST));
        alternatives.add(
                scored(
                        new TermQuery(TermQueries.term(identifier())),
                        SearchScores.value(ValueKind.IDENTIFIER)));
        if (!text.isAddress()) {
            alternatives.addAll(beginnings());
        }
        return best(alternatives);
    }

    private static List<Query> names(String key, float less) {
        return List.of(
                scored(
                        new TermQuery(new Term(FieldRole.NAME.key(), key)),
                        SearchScores.BEST - less),
                scored(
                        new TermQuery(new Term(FieldRole.ALIAS.key(), key)),
                        SearchScores.ALIAS - less));
    }

    private List<Query> beginnings() {
        var initials = new SearchValue(ValueKind.INITIALS, key);
        return List.of(
                TermQueries.start(FieldRole.NAME, key, words, SearchScores.NAME_START),
                scored(
                        new PrefixQuery(new Term(FieldRole.NAME.key(), key)),
                        SearchScores.NAME_PREFIX),
                scored(new TermQuery(TermQueries.term(initials)), SearchScores.INITIALS),
                TermQueries.start(FieldRole.ALIAS, key, words, SearchScores.ALIAS_START),
                scored(
                        new PrefixQuery(new Term(FieldRole.ALIAS.key(), key)),
                        SearchScores.ALIAS_PREFIX));
    }

    private SearchValue identifier() {
        return new SearchValue(ValueKind.IDENTIFIER, key);
    }
}

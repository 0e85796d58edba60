package eu.factgraph.search;

import eu.factgraph.search.text.TextFolding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * Analyzes texts into index terms. The names, aliases and texts of a resource are indexed by their
 * words and by the stems of these in their language; names and aliases also as a whole. All text is
 * {@link TextFolding folded} first.
 */
final class SearchAnalyzers {

    static final String IRI = "iri";

    /** The {@link SearchValue} terms of a resource. */
    static final String VALUE = "value";

    /** Words of what a resource belongs with: its holder or post, and its country. */
    static final String RELATED = "related";

    /** Words without frequencies and positions, because no score depends on these. */
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(true);
        TERMS.freeze();
    }

    private static final Map<String, Analyzer> LANGUAGES =
            Map.of(
                    "en", new EnglishAnalyzer(),
                    "nl", new DutchAnalyzer(),
                    "fr", new FrenchAnalyzer(),
                    "de", new GermanAnalyzer());

    /** The role of a text for its resource. */
    enum FieldRole {
        NAME,
        ALIAS,
        TEXT;

        /** The field of unstemmed words. */
        String words() {
            return name() + ".words";
        }

        /** The field of the whole text as one term. */
        String key() {
            return name() + ".key";
        }

        String stems(String language) {
            return name() + "." + language;
        }
    }

    private SearchAnalyzers() {}

    static Set<String> languages() {
        return LANGUAGES.keySet();
    }

    static Analyzer byField() {
        var analyzers = new HashMap<String, Analyzer>();
        for (FieldRole role : FieldRole.values()) {
            LANGUAGES.forEach((language, stems) -> analyzers.put(role.stems(language), stems));
        }
        return new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), analyzers);
    }

    /**
     * @param iri of the resource, in the canonical namespace
     * @param countryWords of the edition that describes it
     */
    static Document document(IndexedResource resource, String iri, Set<String> countryWords) {
        var document = new Document();
        document.add(new StringField(IRI, iri, Field.Store.NO));
        add(document, FieldRole.NAME, resource.names());
        add(document, FieldRole.ALIAS, resource.aliases());
        add(document, FieldRole.TEXT, resource.texts());
        add(document, FieldRole.TEXT, resource.notes());
        ValueTerms.of(resource)
                .forEach(term -> document.add(new StringField(VALUE, term, Field.Store.NO)));
        var related = new TreeSet<>(countryWords);
        resource.related()
                .forEach(name -> related.addAll(TextFolding.words(name.getLiteralLexicalForm())));
        document.add(new Field(RELATED, String.join(" ", related), TERMS));
        return document;
    }

    /** The stem of a folded word; empty for a stop word of the language. */
    static Optional<String> stem(String word, String language) {
        try (var terms = LANGUAGES.get(language).tokenStream("", word)) {
            var term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            return terms.incrementToken() ? Optional.of(term.toString()) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(Document document, FieldRole role, List<Node> literals) {
        for (Node literal : literals) {
            String text = literal.getLiteralLexicalForm();
            String words = String.join(" ", TextFolding.words(text));
            document.add(new Field(role.words(), words, TERMS));
            String language = literal.getLiteralLanguage();
            if (LANGUAGES.containsKey(language)) {
                String folded = TextFolding.fold(text);
                document.add(new Field(role.stems(language), folded, TERMS));
            }
            if (role != FieldRole.TEXT) {
                document.add(new StringField(role.key(), TextFolding.key(text), Field.Store.NO));
            }
        }
    }
}

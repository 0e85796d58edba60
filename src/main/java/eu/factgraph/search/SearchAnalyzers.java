package eu.factgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * How texts become the terms that are looked up. Each of a thing's names, aliases and texts is
 * indexed by the words as they are, and by their stems in the language that it is in; names and
 * aliases whole too. All of it is {@link TextFolding folded} first.
 */
final class SearchAnalyzers {

    static final String IRI = "iri";
    private static final String WORDS = ".words";
    private static final String KEY = ".key";

    private static final Map<String, Analyzer> LANGUAGES =
            Map.of(
                    "en", new EnglishAnalyzer(),
                    "nl", new DutchAnalyzer(),
                    "fr", new FrenchAnalyzer(),
                    "de", new GermanAnalyzer());

    /** What a text is to the thing. */
    enum FieldRole {
        NAME,
        ALIAS,
        TEXT;

        /** Of the words as they are. */
        String words() {
            return name() + WORDS;
        }

        /** Of a whole text as one term. */
        String key() {
            return name() + KEY;
        }

        String stems(String language) {
            return name() + "." + language;
        }
    }

    private SearchAnalyzers() {}

    static Iterable<String> languages() {
        return LANGUAGES.keySet();
    }

    static Analyzer byField() {
        return new PerFieldAnalyzerWrapper(
                new WhitespaceAnalyzer(),
                LANGUAGES.keySet().stream()
                        .flatMap(
                                language ->
                                        List.of(FieldRole.values()).stream()
                                                .map(
                                                        role ->
                                                                Map.entry(
                                                                        role.stems(language),
                                                                        LANGUAGES.get(language))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static Document document(IndexedResource entry) {
        var document = new Document();
        document.add(new StringField(IRI, entry.iri(), Field.Store.NO));
        add(document, FieldRole.NAME, entry.names());
        add(document, FieldRole.ALIAS, entry.aliases());
        add(document, FieldRole.TEXT, entry.texts());
        return document;
    }

    /**
     * The stem of a folded word; nothing if the language has it in too many texts to look it up.
     */
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
            document.add(
                    new TextField(
                            role.words(),
                            String.join(" ", TextFolding.words(text)),
                            Field.Store.NO));
            if (LANGUAGES.containsKey(literal.getLiteralLanguage())) {
                document.add(
                        new TextField(
                                role.stems(literal.getLiteralLanguage()),
                                TextFolding.fold(text),
                                Field.Store.NO));
            }
            if (role != FieldRole.TEXT) {
                document.add(new StringField(role.key(), TextFolding.key(text), Field.Store.NO));
            }
        }
    }
}

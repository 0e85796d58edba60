package eu.factgraph.authoring;

import eu.factgraph.authoring.TurtleTokens.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The prefixes that a Turtle file declares.
 *
 * @param namespaces by prefix
 */
record TurtlePrefixes(Map<String, String> namespaces) {

    private static final String ESCAPE = "\\\\(.)";

    static TurtlePrefixes of(List<Token> tokens) {
        var namespaces = new HashMap<String, String>();
        List<Token> terms = tokens.stream().filter(Token::isMeaningful).toList();
        for (int at = 0; at + 2 < terms.size(); at++) {
            if (isDeclaration(terms.get(at))) {
                namespaces.put(prefix(terms.get(at + 1)), content(terms.get(at + 2)));
            }
        }
        return new TurtlePrefixes(namespaces);
    }

    static boolean isDeclaration(Token token) {
        return token.is("@prefix") || token.is("PREFIX");
    }

    static String prefix(Token name) {
        return name.text().substring(0, name.text().indexOf(':'));
    }

    /** The whole IRI of a term, or the text of a keyword. */
    String iri(Token term) {
        return switch (term.kind()) {
            case IRI -> content(term);
            case PREFIXED_NAME -> {
                String local = term.text().substring(term.text().indexOf(':') + 1);
                yield namespace(prefix(term)) + local.replaceAll(ESCAPE, "$1");
            }
            case STRING, OTHER -> term.text();
        };
    }

    /** Empty if the prefix is not declared. */
    String namespace(String prefix) {
        return namespaces.getOrDefault(prefix, "");
    }

    private static String content(Token iri) {
        return iri.text().substring(1, iri.text().length() - 1);
    }
}

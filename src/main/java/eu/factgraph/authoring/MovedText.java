package eu.factgraph.authoring;

import eu.factgraph.authoring.TurtleTokens.Token;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Turtle file of one edition with the IRIs of another: order, comments and literals stay as they
 * are.
 */
record MovedText(MovedIris iris, TurtlePrefixes prefixes) {

    static String of(List<Token> tokens, MovedIris iris) {
        var moved = new MovedText(iris, TurtlePrefixes.of(tokens));
        return tokens.stream().map(moved::moved).collect(Collectors.joining());
    }

    private String moved(Token token) {
        String iri = prefixes.iri(token);
        return switch (token.kind()) {
            case IRI -> "<" + iris.moved(iri) + ">";
            case PREFIXED_NAME -> name(token, iri);
            case STRING, OTHER -> token.text();
        };
    }

    private String name(Token token, String iri) {
        String prefix = TurtlePrefixes.prefix(token);
        String namespace = prefixes.namespace(prefix);
        if (!iris.moved(namespace).equals(namespace)) {
            return newPrefix(prefix) + token.text().substring(prefix.length());
        }
        return iris.moved(iri).equals(iri)
                ? token.text()
                : term(iris.moved(iri), prefix, namespace);
    }

    private static String term(String iri, String prefix, String namespace) {
        boolean isLocal = iri.startsWith(namespace);
        String local = isLocal ? iri.substring(namespace.length()) : "";
        return local.matches("[\\w-]+") ? prefix + ":" + local : "<" + iri + ">";
    }

    /** The moved prefix, unless the file uses it for something else. */
    private String newPrefix(String prefix) {
        String moved = iris.movedPrefix(prefix);
        return prefixes.namespaces().containsKey(moved) ? prefix : moved;
    }
}

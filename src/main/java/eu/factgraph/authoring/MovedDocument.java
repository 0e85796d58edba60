package eu.factgraph.authoring;

import eu.factgraph.authoring.TurtleTokens.Token;
import eu.factgraph.authoring.TurtleTokens.TokenKind;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.files.PrefixRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.vocabulary.DCTerms;

/** The file of an edition's document with the title and date of another year, as a draft. */
final class MovedDocument {

    private static final Set<String> TITLES =
            Set.of(DCTerms.title.getURI(), DCTerms.alternative.getURI());
    private static final String STATUS = "adms:status edition-status:drafted ;\n  ";

    private enum Position {
        SUBJECT,
        PREDICATE,
        OBJECT
    }

    private final Edition from;
    private final int year;
    private final TurtlePrefixes prefixes;
    private final List<Token> moved = new ArrayList<>();
    private Position next = Position.SUBJECT;
    private boolean isDocument;
    private boolean hasStatus;
    private String predicate = "";
    private int date = -1;

    private MovedDocument(Edition from, int year, TurtlePrefixes prefixes) {
        this.from = from;
        this.year = year;
        this.prefixes = prefixes;
    }

    static List<Token> of(List<Token> tokens, Edition from, int year) {
        var document = new MovedDocument(from, year, TurtlePrefixes.of(tokens));
        tokens.forEach(document::add);
        return document.drafted();
    }

    private void add(Token token) {
        if (!token.isMeaningful()) {
            moved.add(token);
        } else if (token.is(".") || token.is(";")) {
            next = token.is(".") ? Position.SUBJECT : Position.PREDICATE;
            moved.add(token);
        } else {
            moved.add(term(token));
        }
    }

    private Token term(Token token) {
        switch (next) {
            case SUBJECT -> {
                isDocument = prefixes.iri(token).equals(from.graph());
                next = Position.PREDICATE;
            }
            case PREDICATE -> {
                predicate = prefixes.iri(token);
                next = Position.OBJECT;
                notePredicate();
            }
            case OBJECT -> {
                return isDocument ? value(token) : token;
            }
        }
        return token;
    }

    private void notePredicate() {
        hasStatus |= isDocument && predicate.equals(EditionStatus.PROPERTY.getURI());
        if (isDocument && predicate.equals(DCTerms.date.getURI())) {
            date = moved.size();
        }
    }

    /** A date more precise than a year is not known for the other edition. */
    private Token value(Token token) {
        if (predicate.equals(DCTerms.date.getURI())) {
            if (token.kind() == TokenKind.STRING) {
                return new Token(TokenKind.STRING, "\"" + year + "\"");
            }
            boolean isDatatype = token.kind() == TokenKind.PREFIXED_NAME;
            String datatype = isDatatype ? TurtlePrefixes.prefix(token) + ":gYear" : token.text();
            return new Token(token.kind(), datatype);
        }
        boolean isTitle = TITLES.contains(predicate) && token.kind() == TokenKind.STRING;
        String text = token.text().replaceAll("\\b" + from.year() + "\\b", String.valueOf(year));
        return isTitle ? new Token(TokenKind.STRING, text) : token;
    }

    private List<Token> drafted() {
        if (hasStatus || date < 0) {
            return moved;
        }
        moved.add(date, new Token(TokenKind.OTHER, STATUS));
        declare("adms");
        declare("edition-status");
        return moved;
    }

    /** Adds a prefix before the first that follows it in alphabetical order. */
    private void declare(String prefix) {
        if (prefixes.namespaces().containsKey(prefix)) {
            return;
        }
        int at = 0;
        while (at < moved.size() && !isDeclarationAfter(prefix, at)) {
            at++;
        }
        String line = "@prefix %s: <%s> .\n";
        String namespace = PrefixRules.namespace(prefix).orElseThrow();
        moved.add(
                at < moved.size() ? at : 0,
                new Token(TokenKind.OTHER, line.formatted(prefix, namespace)));
    }

    private boolean isDeclarationAfter(String prefix, int at) {
        return TurtlePrefixes.isDeclaration(moved.get(at))
                && moved.subList(at + 1, moved.size()).stream()
                        .filter(Token::isMeaningful)
                        .findFirst()
                        .filter(name -> name.text().compareTo(prefix) > 0)
                        .isPresent();
    }
}

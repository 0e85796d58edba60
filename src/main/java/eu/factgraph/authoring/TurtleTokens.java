package eu.factgraph.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits Turtle 1.1 into its terminals, so that terms can be replaced and all else is kept. */
final class TurtleTokens {

    enum TokenKind {
        IRI,
        PREFIXED_NAME,
        STRING,
        /** Keywords, numbers, language tags, punctuation, comments and blanks. */
        OTHER
    }

    record Token(TokenKind kind, String text) {

        boolean is(String other) {
            return kind == TokenKind.OTHER && text.equalsIgnoreCase(other);
        }

        /** Whether it is neither a comment nor blank. */
        boolean isMeaningful() {
            return !text.isBlank() && !text.startsWith("#");
        }
    }

    private static final String DELIMITER = "\\s\"'<>();,\\[\\]#^";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<iri><[^\\s<>\"]*>)"
                            + "|(?<string>\"{3}(?:\\\\.|\"{0,2}[^\"\\\\])*+\"{3}"
                            + "|'{3}(?:\\\\.|'{0,2}[^'\\\\])*+'{3}"
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+')"
                            + "|#[^\\n]*"
                            + "|(?<word>(?:\\\\.|[^"
                            + DELIMITER
                            + "\\\\])+?(?=\\.*(?:["
                            + DELIMITER
                            + "]|$)))"
                            + "|.",
                    Pattern.DOTALL);

    private TurtleTokens() {}

    /** Their texts make up {@code turtle}. */
    static List<Token> of(String turtle) {
        var tokens = new ArrayList<Token>();
        Matcher token = TOKEN.matcher(turtle);
        while (token.find()) {
            tokens.add(new Token(kind(token), token.group()));
        }
        return tokens;
    }

    private static TokenKind kind(Matcher token) {
        if (token.group("iri") != null) {
            return TokenKind.IRI;
        }
        if (token.group("string") != null) {
            return TokenKind.STRING;
        }
        String word = token.group("word");
        boolean isName = word != null && word.indexOf(':') >= 0 && !word.startsWith("@");
        return isName ? TokenKind.PREFIXED_NAME : TokenKind.OTHER;
    }
}

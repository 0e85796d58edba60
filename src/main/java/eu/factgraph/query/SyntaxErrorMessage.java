package eu.factgraph.query;

import eu.factgraph.files.LibraryMessage;
import eu.factgraph.query.limit.QueryFault;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;
import org.apache.jena.update.UpdateFactory;

/** Describes a syntax error in terms of SPARQL rather than of its parser. */
final class SyntaxErrorMessage {

    private static final Pattern PLACE =
            Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUND = Pattern.compile("Encountered \" .*\"(.+?) ?\"\" at line");
    private static final Pattern UNREADABLE =
            Pattern.compile("Encountered: .*?(?: after prefix \"(.*)\")?", Pattern.DOTALL);
    private static final Pattern OPENED = Pattern.compile("^(\\\\?[\"']|<)");
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("<IRIref>", "an IRI"),
                    Map.entry("<PNAME_NS>", "a prefixed name"),
                    Map.entry("<PNAME_LN>", "a prefixed name"),
                    Map.entry("<BLANK_NODE_LABEL>", "a blank node"),
                    Map.entry("<ANON>", "a blank node"),
                    Map.entry("<VAR1>", "a variable"),
                    Map.entry("<VAR2>", "a variable"),
                    Map.entry("<LANGTAG>", "a language tag"),
                    Map.entry("<NIL>", "()"),
                    Map.entry("<EOF>", "the end"));
    private static final int MAX_EXPECTED = 8;

    private SyntaxErrorMessage() {}

    static QueryFault of(String query, QueryException fault) {
        if (query.isBlank()) {
            return QueryFault.syntax("The query is empty.");
        }
        if (isUpdate(query)) {
            return QueryFault.syntax(
                    "This is an update, but the graph is read-only. Send a query.");
        }
        if (fault.getCause() instanceof StackOverflowError) {
            return tooDeep();
        }
        return QueryFault.syntax(
                "The query has a syntax error" + place(fault) + ": " + reason(fault));
    }

    static QueryFault tooDeep() {
        return QueryFault.syntax(
                "The query is nested too deeply; reduce the nesting or split the query.");
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text).getOperations().isEmpty();
        } catch (QueryException neither) {
            return false;
        }
    }

    /** From the message: the exception's own numbers may be those of the previous token. */
    private static String place(QueryException fault) {
        Matcher place = PLACE.matcher(fault.getMessage());
        return place.find()
                ? " at line %s, column %s"
                        .formatted(place.group(1), Math.max(1, Integer.parseInt(place.group(2))))
                : "";
    }

    private static String reason(QueryException fault) {
        String message = fault.getMessage();
        if (message.startsWith("Lexical error")) {
            return unreadable(message);
        }
        if (message.startsWith("Encountered")) {
            Matcher found = FOUND.matcher(message);
            return (found.find() ? "'" + found.group(1) + "' is unexpected" : "it ends too early")
                    + expected(message);
        }
        return LibraryMessage.plain(message.replaceFirst("(?i)^line \\d+, column \\d+: ", ""))
                + ".";
    }

    private static String unreadable(String message) {
        Matcher found = UNREADABLE.matcher(message.substring(message.indexOf("Encountered")));
        String before = found.matches() && found.group(1) != null ? found.group(1) : "";
        return message.contains("<EOF>") && OPENED.matcher(before).find()
                ? "it ends within an unclosed string or IRI."
                : "'%s' is not a token of SPARQL 1.1, or is followed by a wrong character."
                        .formatted(before);
    }

    private static String expected(String message) {
        List<String> tokens =
                message.lines()
                        .dropWhile(line -> !line.startsWith("Was expecting"))
                        .skip(1)
                        .map(line -> line.strip().split(" ")[0])
                        .filter(token -> !token.isEmpty() && !token.contains("\\ufeff"))
                        .map(SyntaxErrorMessage::name)
                        .distinct()
                        .toList();
        String end = tokens.size() > MAX_EXPECTED ? " or others." : ".";
        return tokens.stream()
                .limit(MAX_EXPECTED)
                .collect(Collectors.joining(", ", "; expected: ", end));
    }

    private static String name(String token) {
        if (token.startsWith("\"")) {
            return token.replace("\"", "'");
        }
        return NAMES.getOrDefault(token, token.startsWith("<STRING") ? "a string" : "a number");
    }
}

package eu.factgraph.extraction.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name apart from what is printed in brackets beside it.
 *
 * @param name without article, brackets and quotation marks around it
 * @param brackets what stood in each
 */
public record PrintedName(String name, List<String> brackets) {

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern OPEN_BRACKET = Pattern.compile("\\s*\\([^()]*$");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the)\\s+(?=\\p{L})");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s.,;:–/-]+|(?:[\\s,;:–/-]|\\s+and|,? etc\\.?)$|(?<=[^.]{4})\\.$");
    private static final Pattern QUOTED =
            Pattern.compile("[‘'“\"„]([^‘’'“”\"„]*)[’'”\"“]|([^‘'“\"„]*)[’”\"']");
    private static final Pattern ACRONYM =
            Pattern.compile("(?=(?:.*\\p{Lu}){2})[\\p{L}\\p{N}][\\p{L}\\p{N}&./’'-]{1,14}");

    public static PrintedName of(String printed) {
        var brackets = new ArrayList<String>();
        String rest = printed;
        Matcher matcher = BRACKET.matcher(rest);
        while (matcher.find()) {
            // a bracket may hold others
            do {
                brackets.add(matcher.group(1).strip());
            } while (matcher.find());
            rest = matcher.replaceAll(" ");
            matcher = BRACKET.matcher(rest);
        }
        rest = rest.replaceAll("\\s+", " ").replaceAll(" (?=[,;.])", "");
        rest = OPEN_BRACKET.matcher(rest).replaceFirst("");
        return new PrintedName(
                ARTICLE.matcher(trimmed(rest)).replaceFirst(""), List.copyOf(brackets));
    }

    private static String trimmed(String text) {
        Matcher quoted = QUOTED.matcher(text);
        String bare = text;
        if (quoted.matches()) {
            bare = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        }
        String trimmed = EDGES.matcher(bare).replaceAll("");
        return trimmed.equals(text) ? text : trimmed(trimmed);
    }

    public static boolean isAcronym(String text) {
        return ACRONYM.matcher(text).matches();
    }
}

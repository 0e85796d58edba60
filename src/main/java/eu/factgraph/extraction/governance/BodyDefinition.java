package eu.factgraph.extraction.governance;

import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a first sentence says that its subject is a body, such as "X is a public agency". */
final class BodyDefinition {

    private static final int MOST_BEFORE = 80;
    private static final int MOST_WORDS = 6;
    private static final Pattern IS = Pattern.compile(" (?:is|was) (?:an?|the) ");
    private static final Pattern END = Pattern.compile("[,.;:()]");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|an?) ");

    private BodyDefinition() {}

    static boolean isBody(String title, String sentence) {
        String name = PrintedName.of(title).name();
        return isSaid(name, sentence) || isBefore(name, sentence) || isLongName(name, sentence);
    }

    /** "X is a non-profit association that …": the noun ends one of the first words. */
    private static boolean isSaid(String name, String sentence) {
        Matcher is = IS.matcher(sentence);
        if (!is.find() || is.start() > name.length() + MOST_BEFORE) {
            return false;
        }
        String subject = ARTICLE.matcher(sentence.substring(0, is.start())).replaceFirst("");
        if (!subject.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String[] words = END.split(sentence.substring(is.end()), 2)[0].split(" ");
        var said = new StringBuilder("such");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            said.append(' ').append(words[i]);
            if (BodyNames.isBody(said.toString())) {
                return true;
            }
        }
        return false;
    }

    /** "The state agency X, …". */
    private static boolean isBefore(String name, String sentence) {
        int at = sentence.indexOf(" " + name);
        return at > 0 && at < MOST_BEFORE && BodyNames.isBody(sentence.substring(0, at));
    }

    /** "The National Response Team (X) …". */
    private static boolean isLongName(String name, String sentence) {
        int at = sentence.indexOf(" (" + name + ")");
        return at > 0 && at < MOST_BEFORE && BodyNames.isBody(sentence.substring(0, at));
    }
}

package eu.factgraph.extraction.service;

import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides what is printed as responsible into the names of bodies and levels of government. */
final class AuthorityParts {

    /** Separators outside brackets. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*;\\s*|\\s*:\\s+|\\s*,\\s*|\\s*/\\s*|\\s+[–-]\\s+|\\.\\s+");

    /** Who hands over what another body is responsible for. */
    private static final Pattern DELIVERY =
            Pattern.compile("(?i),?\\s*\\((?:service )?delivery by [^()]*\\)");

    private static final Pattern AND = Pattern.compile("\\s+and\\s+");

    private static final Pattern LEADING = Pattern.compile("^(?:and|or|&)\\s+");

    private final Predicate<String> isKnown;
    private final List<String> parts = new ArrayList<>();
    private String current = "";

    private AuthorityParts(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /**
     * @param isKnown whether a text is the name of a known body
     */
    static List<String> of(String text, Predicate<String> isKnown) {
        var parts = new ArrayList<String>();
        String plain = DELIVERY.matcher(text).replaceAll("");
        for (String part : divided(balanced(plain), SEPARATOR, isKnown)) {
            parts.addAll(divided(part, AND, isKnown));
        }
        return parts;
    }

    private static List<String> divided(String text, Pattern separator, Predicate<String> isKnown) {
        var divided = new AuthorityParts(isKnown);
        divided.divide(text, separator);
        return divided.parts;
    }

    /** Without brackets that open and do not close, so that they hide nothing. */
    private static String balanced(String text) {
        long open = text.chars().filter(sign -> sign == '(').count();
        long closed = text.chars().filter(sign -> sign == ')').count();
        return open == closed ? text : text.replace("(", ", ").replace(")", "");
    }

    private void divide(String text, Pattern between) {
        Matcher matcher = between.matcher(text);
        String separator = ";";
        int at = 0;
        while (matcher.find()) {
            if (depth(text, matcher.start()) == 0) {
                take(separator, text.substring(at, matcher.start()));
                separator = matcher.group();
                at = matcher.end();
            }
        }
        take(separator, text.substring(at));
        finish();
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    private void take(String separator, String printed) {
        String part = LEADING.matcher(printed.strip()).replaceFirst("");
        if (part.isEmpty()) {
            return;
        }
        boolean isRemark = separator.matches("\\s+[–-]\\s+") && isMinistry(current);
        if (isRemark && !isNamed(part)) {
            return;
        }
        if (current.isEmpty() || divides(separator.strip(), part)) {
            finish();
            current = part;
        } else {
            current = current + separator + printed.strip();
        }
    }

    private void finish() {
        if (!current.isBlank()) {
            parts.add(current.strip());
        }
        current = "";
    }

    private boolean divides(String separator, String part) {
        boolean followsNamed = Tiers.of(current).isPresent() || isKnown.test(current);
        return switch (separator) {
            case ";" -> true;
            case "," ->
                    isNamed(part) && !isRestOfName(part)
                            || followsNamed
                            || BodyNames.isVague(part)
                            || isListClosed(part);
            case "and" ->
                    (followsNamed || isBodyName(current))
                            && begins(part)
                            && !isOpen()
                            && !BodyNames.isUnionOf(current);
            default -> isNamed(part) && (followsNamed || isBodyName(current));
        };
    }

    /** "Visa and Legalisation Office" after "Passport" is no body, "Tax Administration" may be. */
    private boolean isRestOfName(String part) {
        return part.contains(" and ")
                && !isKnown.test(part)
                && !isBodyName(current)
                && !PrintedName.isAcronym(current)
                && Tiers.of(part).isEmpty()
                && !BodyNames.beginsWithNoun(part);
    }

    private boolean isNamed(String part) {
        return Tiers.of(part).isPresent() || isKnown.test(part) || isBody(part);
    }

    private boolean begins(String part) {
        return Tiers.of(part).isPresent() || isKnown.test(part) || BodyNames.beginsWithNoun(part);
    }

    /** Whether it ends in a word that wants a noun, as in "of Local" before "and Regional". */
    private boolean isOpen() {
        return Tiers.of(current).isEmpty() && BodyNames.endsOpen(current);
    }

    /** After "Education and Science" no matter of a ministry follows, but perhaps a body. */
    private boolean isListClosed(String part) {
        return isMinistry(current)
                && current.contains(" and ")
                && !part.contains(" and ")
                && part.contains(" ")
                && Character.isUpperCase(part.codePointAt(part.lastIndexOf(' ') + 1));
    }

    private static boolean isMinistry(String text) {
        return BodyNames.of(text).filter(BodyName::isMinistry).isPresent();
    }

    private static boolean isBodyName(String text) {
        return BodyNames.isBody(text);
    }

    /** The last matters of a ministry, such as "Public Administration and Funds", are no body. */
    private boolean isBody(String part) {
        boolean isLastMatter =
                part.contains(" and ") && BodyNames.isWeak(part) && isMinistry(current);
        return isBodyName(part) && !isLastMatter;
    }
}

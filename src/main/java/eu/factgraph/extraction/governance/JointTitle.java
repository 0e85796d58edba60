package eu.factgraph.extraction.governance;

import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The names in a title with several bodies, where it is certain that they are several. */
final class JointTitle {

    private JointTitle() {}

    /**
     * @param isKnown whether a text is the name of a known body
     * @return the title alone if it may be one name
     */
    static List<String> of(String title, Predicate<String> isKnown) {
        for (String separator : List.of(", ", " / ", "/", " and ")) {
            var parts = new ArrayList<String>();
            int at = title.lastIndexOf(separator);
            if (at <= 0) {
                continue;
            }
            String first = title.substring(0, at);
            String last = title.substring(at + separator.length());
            boolean isPair =
                    isBody(first, isKnown) && (isKnown.test(last) || begins(last, separator));
            if (isPair && !isKnown.test(title)) {
                parts.add(first);
                parts.add(last);
                return parts;
            }
        }
        return List.of(title);
    }

    private static boolean isBody(String text, Predicate<String> isKnown) {
        return isKnown.test(text) || BodyNames.isBody(PrintedName.of(text).name());
    }

    /** After a comma, a ministry; else anything that begins with the noun of a body. */
    private static boolean begins(String text, String separator) {
        boolean isMinistry =
                BodyNames.of(PrintedName.of(text).name()).filter(BodyName::isMinistry).isPresent();
        return isMinistry
                || !separator.equals(", ")
                        && BodyNames.beginsWithNoun(text)
                        && BodyNames.hasMatter(text);
    }
}

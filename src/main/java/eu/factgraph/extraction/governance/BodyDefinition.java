package eu.factgraph.extraction.governance;

import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a first sentence says that its subject is, such as "X is a public agency". */
final class BodyDefinition {

    private static final int MOST_BEFORE = 80;
    private static final Pattern IS = Pattern.compile(" (?:is|was|are) (?:an?|the) ");
    private static final Pattern END =
            Pattern.compile(
                    "[,.;:()]| (?:that|which|who|whose|responsible|established|created|aiming|in charge|providing|working) ");

    private BodyDefinition() {}

    static Optional<BodyName> of(String title, String sentence) {
        Matcher is = IS.matcher(sentence);
        String name = PrintedName.of(title).name().toLowerCase(Locale.ROOT);
        if (!is.find() || is.start() > name.length() + MOST_BEFORE) {
            return Optional.empty();
        }
        boolean isSubject =
                sentence.substring(0, is.start()).toLowerCase(Locale.ROOT).contains(name);
        String said = END.split(sentence.substring(is.end()), 2)[0];
        return isSubject ? BodyNames.of(said) : Optional.empty();
    }
}

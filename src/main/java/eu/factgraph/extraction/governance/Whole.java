package eu.factgraph.extraction.governance;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States of which body another is part, where the first words on it say so. */
final class Whole {

    /** What may stand between the name and the word that makes it a part. */
    private static final Pattern PART =
            Pattern.compile(
                    "^(?: ?\\([^()]{1,80}\\)){0,2},? ?(?:(?:which |that )?is |as )?(?:an? |the |also )?"
                            + "(?:[a-z-]+ ){0,3}?(?:(?:under|within|part of) |(?:department|unit|agency|directorate|division|office) of )"
                            + "the (\\p{Lu}[^,.;:()]{3,120}?)"
                            + "(?=[,.;:()]| (?:is|was|has|and is|which|that|responsible|in charge|performs|acts|since)\\b)");

    private final SectionDraft draft;
    private final Bodies bodies;
    private final SheetPlace place;
    private final ThingIndex index;

    Whole(SectionDraft draft, Bodies bodies, SheetPlace place) {
        this.draft = draft;
        this.bodies = bodies;
        this.place = place;
        this.index = draft.draft().index();
    }

    void state(String body, List<Text> paragraphs) {
        paragraphs.stream()
                .findFirst()
                .flatMap(text -> whole(body, text.plain()))
                .flatMap(name -> bodies.body(name, false, place))
                .filter(whole -> !whole.equals(body))
                .ifPresent(whole -> draft.state(body, "org:subOrganizationOf", Term.iri(whole)));
    }

    private Optional<String> whole(String body, String sentence) {
        String start = sentence.replaceFirst("^(?i:the) ", "");
        return index.names(body).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(name -> name.length() > 2)
                .filter(name -> startsWith(start, name))
                .findFirst()
                .flatMap(name -> part(start.substring(name.length())));
    }

    private static boolean startsWith(String sentence, String name) {
        return sentence.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> part(String rest) {
        Matcher matcher = PART.matcher(rest);
        return matcher.find()
                ? Optional.of(matcher.group(1)).filter(this::isBody)
                : Optional.empty();
    }

    private boolean isBody(String name) {
        return BodyNames.isBody(name) || index.find(Family.BODY, name).isPresent();
    }
}

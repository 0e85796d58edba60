package eu.factgraph.extraction.contact;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The body that the name of a post has after its role, as in "President of the Audit Office". */
final class PostBody {

    private static final Pattern BEFORE = Pattern.compile(" of the | of | at the |, | - ");
    private static final Pattern NEXT_POST = Pattern.compile(", | and (?=\\p{Lu})");

    private final SectionDraft draft;
    private final SheetPlace place;

    PostBody(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
    }

    Optional<String> of(String post) {
        return BEFORE.matcher(post).results().flatMap(at -> of(post, at).stream()).findFirst();
    }

    private Optional<String> of(String post, MatchResult at) {
        String rest = post.substring(at.end());
        return Stream.of(rest, NEXT_POST.split(rest, 2)[0])
                .filter(name -> !PostName.isPost(name))
                .filter(name -> isKnown(name) || !at.group().equals(" of ") && isCertain(name))
                .findFirst()
                .flatMap(name -> new Bodies(draft).body(name, false, place));
    }

    private boolean isKnown(String name) {
        return draft.draft().index().find(Family.BODY, PrintedName.of(name).name()).isPresent();
    }

    private static boolean isCertain(String name) {
        return BodyNames.of(PrintedName.of(name).name())
                .filter(body -> !body.isGroup())
                .filter(body -> !BodyNames.isWeak(name) && !name.contains(", "))
                .isPresent();
    }
}

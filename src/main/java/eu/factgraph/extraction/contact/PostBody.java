package eu.factgraph.extraction.contact;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The body that the name of a post has after its role, as in "President of the Audit Office". */
final class PostBody {

    private static final Pattern BEFORE = Pattern.compile(" of the | of | at the |, | - ");
    private static final Pattern AND = Pattern.compile(" and ");
    private static final Pattern MINISTER =
            Pattern.compile("(?i)(?:[\\p{L}-]{1,20} )?minister( (?:of|for) .+)");

    private final SectionDraft draft;
    private final SheetPlace place;

    PostBody(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
    }

    Optional<String> of(String post) {
        return name(post).flatMap(name -> new Bodies(draft).body(name, false, place));
    }

    /** The names of the posts, where one line names two with the body of each. */
    List<String> posts(String printed) {
        Matcher and = AND.matcher(printed);
        while (and.find()) {
            String first = printed.substring(0, and.start());
            String second = printed.substring(and.end());
            boolean isPair =
                    PostName.isPost(second) && name(first).isPresent() && name(second).isPresent();
            if (isPair) {
                return List.of(first, second);
            }
        }
        return List.of(printed);
    }

    private Optional<String> name(String post) {
        return ministry(post)
                .or(() -> besideRole(post))
                .or(
                        () ->
                                BEFORE.matcher(post)
                                        .results()
                                        .flatMap(at -> after(post, at))
                                        .findFirst());
    }

    /** A minister's ministry, if the sheet names one of the same matters. */
    private Optional<String> ministry(String post) {
        Matcher minister = MINISTER.matcher(post);
        return minister.matches()
                ? Optional.of("Ministry" + minister.group(1)).filter(this::isKnown)
                : Optional.empty();
    }

    /** "Director Sled Agency". */
    private Optional<String> besideRole(String post) {
        String rest = PostName.afterRole(post);
        boolean isName = !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
        String eName = rest.matches("e\\p{Lu}.*") ? rest : "";
        return Optional.of(isName ? rest : eName).filter(this::isBody);
    }

    private Stream<String> after(String post, MatchResult at) {
        String rest = post.substring(at.end());
        if (at.group().equals(", ") && !isApposition(rest)) {
            return Stream.empty();
        }
        var names = new ArrayList<String>();
        names.add(rest);
        names.add(rest.split(", ", 2)[0]);
        AND.matcher(rest)
                .results()
                .filter(and -> PostName.isPost(rest.substring(and.end())))
                .forEach(and -> names.add(0, rest.substring(0, and.start())));
        return names.stream()
                .filter(name -> isKnown(name) || !at.group().equals(" of ") && isBody(name));
    }

    /** After a comma a body stands at the end; else it is one of the matters of the post. */
    private boolean isApposition(String rest) {
        return !PostName.isPost(rest)
                && (isKnown(rest) || BodyNames.beginsWithNoun(rest) && !rest.contains(", "));
    }

    private boolean isBody(String name) {
        return !PostName.isPost(name) && (isKnown(name) || isCertain(name));
    }

    private boolean isKnown(String name) {
        return draft.draft().index().find(Family.BODY, PrintedName.of(name).name()).isPresent();
    }

    /** Regions and the like are what a post is for rather than what it is in. */
    private static boolean isCertain(String name) {
        return BodyNames.of(PrintedName.of(name).name())
                .filter(body -> !body.isGroup())
                .filter(
                        body ->
                                body.kind()
                                        .filter("body-kind:regional-authority"::equals)
                                        .isEmpty())
                .filter(body -> !BodyNames.isWeak(name) && !name.contains(", "))
                .isPresent();
    }
}

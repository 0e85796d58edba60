package eu.factgraph.extraction.governance;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.sentence.Sentences;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bodies that sentences list where a title sums them up or names none: as their subjects, or
 * after a colon or bracket.
 */
final class ListedBodies {

    private record Named(String name, int start, int end) {}

    private static final Pattern AT_START = Pattern.compile("(?i)(?:the )?");
    private static final Pattern AT_LIST = Pattern.compile(".*[:(] ?(?:the )?");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?: ?\\([^()]{1,40}\\))?(?: in \\p{Lu}[^,;.()]{1,40})?,? ?(?:and )?(?:the )?");
    private static final Pattern AS_PREDICATE =
            Pattern.compile("The .*\\bresponsible\\b.* is the ");
    private static final Pattern TASK =
            Pattern.compile("\\b(?:responsible|responsibility|in charge|tasked|coordinates?)\\b");

    private final SectionDraft draft;
    private final SheetPlace place;
    private final ThingIndex index;

    ListedBodies(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
        this.index = draft.draft().index();
    }

    /** The members of a group that a title names. */
    List<String> ofGroup(List<Block> blocks) {
        var bodies = new ArrayList<String>();
        for (Paragraph paragraph : paragraphs(blocks)) {
            Sentences.of(paragraph.text()).forEach(text -> bodies.addAll(bodies(text, true)));
        }
        return bodies.stream().distinct().toList();
    }

    /** The bodies whose task the first sentence tells, where no title names one. */
    List<String> ofTopic(List<Block> blocks) {
        return paragraphs(blocks).stream()
                .limit(1)
                .filter(paragraph -> paragraph.style() != Style.ITEM)
                .flatMap(paragraph -> Sentences.of(paragraph.text()).stream().limit(1))
                .filter(sentence -> TASK.matcher(sentence.plain()).find())
                .flatMap(sentence -> bodies(sentence, false).stream())
                .distinct()
                .toList();
    }

    private static List<Paragraph> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    private List<String> bodies(Text sentence, boolean isList) {
        String plain = sentence.plain();
        var bodies = new ArrayList<String>();
        int end = -1;
        for (Named named : named(sentence)) {
            boolean isNext =
                    end >= 0
                            && named.start() >= end
                            && BETWEEN.matcher(plain.substring(end, named.start())).matches();
            if (isNext || begins(plain.substring(0, named.start()), isList)) {
                new Bodies(draft).body(named.name(), false, place).ifPresent(bodies::add);
                end = named.end();
            }
        }
        return bodies;
    }

    private static boolean begins(String before, boolean isList) {
        return AT_START.matcher(before).matches()
                || (isList ? AT_LIST : AS_PREDICATE).matcher(before).matches();
    }

    /** Linked names of bodies, and known ones. */
    private List<Named> named(Text sentence) {
        var named = new ArrayList<Named>();
        sentence.links().stream()
                .filter(link -> isBody(link.text()))
                .map(ListedBodies::named)
                .forEach(named::add);
        index.namesIn(sentence.plain()).stream()
                .filter(found -> found.thing().filter(this::isOneBody).isPresent())
                .map(
                        found ->
                                new Named(
                                        index.preferred(found.thing().orElseThrow()),
                                        found.start(),
                                        found.end()))
                .filter(found -> named.stream().noneMatch(other -> overlap(found, other)))
                .toList()
                .forEach(named::add);
        named.sort(Comparator.comparingInt(Named::start));
        return named;
    }

    private static Named named(Link link) {
        return new Named(link.text(), link.start(), link.end());
    }

    private static boolean overlap(Named one, Named other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private boolean isBody(String printed) {
        String name = PrintedName.of(printed).name();
        Optional<String> known = index.find(Family.BODY, name);
        return known.isPresent()
                ? isOneBody(known.orElseThrow())
                : isOne(name) && !BodyNames.isWeak(name);
    }

    private boolean isOneBody(String iri) {
        return index.family(iri).filter(Family.BODY::equals).isPresent()
                && !index.isGroup(iri)
                && !isRegion(index.preferred(iri));
    }

    private static boolean isOne(String name) {
        return BodyNames.of(name).filter(body -> !body.isGroup()).isPresent() && !isRegion(name);
    }

    private static boolean isRegion(String name) {
        return BodyNames.of(name)
                .flatMap(body -> body.kind())
                .filter("body-kind:regional-authority"::equals)
                .isPresent();
    }
}

package eu.factgraph.extraction.governance;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.contact.PostName;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts what an entry of governance is about: a body, a post, or several bodies. */
final class EntryBodies {

    private final Entry entry;
    private final SheetPlace place;
    private final SectionDraft draft;
    private final ThingIndex index;
    private final Bodies bodies;
    private final Bodies titled;

    /**
     * @param fieldKind what the body of the section's field is, as a prefixed name
     */
    EntryBodies(Entry entry, SheetPlace place, SectionDraft draft, Optional<String> fieldKind) {
        this.entry = entry;
        this.place = place;
        this.draft = draft;
        this.index = draft.draft().index();
        this.bodies = new Bodies(draft);
        this.titled = new Bodies(draft, fieldKind);
    }

    /** The IRIs of the things that the entry is about; none if its title is a topic. */
    List<String> state() {
        EntryTitle title = EntryTitle.of(entry.title().plain());
        if (isPost(title.plain())) {
            return entered(post(title.plain()));
        }
        List<String> names = names(title.name());
        var things = new ArrayList<String>();
        for (String name : names) {
            things.addAll(entered(titled.body(name, false, place)));
        }
        if (things.isEmpty()) {
            listTopic(title.name());
        } else if (things.size() == 1) {
            String body = things.get(0);
            title.former().ifPresent(former -> former(body, former));
            new OwnPage(draft).state(body, entry);
            new Whole(draft, bodies, place).state(body, paragraphs());
        }
        return things;
    }

    private List<String> entered(Optional<String> thing) {
        thing.ifPresent(iri -> draft.entry(iri, entry.number()));
        return thing.stream().toList();
    }

    private boolean isPost(String name) {
        return PostName.isPost(name) && !BodyNames.isBody(name) && !isKnown(name);
    }

    private boolean isKnown(String name) {
        return bodies.isKnown(name);
    }

    private Optional<String> post(String name) {
        Sighting seen = Sighting.of(ThingType.POST, name, place);
        return draft.thing(PostName.kind(name).map(seen::ofKind).orElse(seen));
    }

    /** The names of bodies in the title; a ministry after a comma is where the first belongs. */
    private List<String> names(String title) {
        List<String> parts = JointTitle.of(title, this::isKnown);
        if (parts.size() > 1) {
            List<String> others = parts.stream().filter(part -> !isMinistry(part)).toList();
            if (others.size() == 1 && parts.size() == 2) {
                relate(others.get(0), parts.stream().filter(EntryBodies::isMinistry).findFirst());
                return others;
            }
            return parts;
        }
        boolean isBody = BodyNames.isBody(PrintedName.of(title).name()) || isKnown(title);
        return isBody || isDefined(title) || isBracketBody(title) ? List.of(title) : List.of();
    }

    private static boolean isBracketBody(String title) {
        return PrintedName.of(title).brackets().stream().anyMatch(BodyNames::isBody);
    }

    /** Whether the first sentence says that it is a body. */
    private boolean isDefined(String title) {
        return paragraphs().stream()
                .findFirst()
                .filter(text -> BodyDefinition.isBody(title, text.plain()))
                .isPresent();
    }

    private static boolean isMinistry(String name) {
        return BodyNames.of(PrintedName.of(name).name()).filter(BodyName::isMinistry).isPresent();
    }

    private void relate(String name, Optional<String> ministry) {
        Optional<String> body = bodies.body(name, false, place);
        Optional<String> other = ministry.flatMap(text -> bodies.body(text, false, place));
        body.ifPresent(
                iri -> other.ifPresent(to -> draft.state(iri, "dct:relation", Term.iri(to))));
    }

    private void former(String body, String former) {
        bodies.former(body, former, place);
        draft.list(
                place,
                former,
                "is printed as a former name of a body",
                "check whether it is another body that came before; then state which replaced it",
                2);
    }

    private List<Text> paragraphs() {
        return entry.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private void listTopic(String title) {
        draft.list(
                place,
                title,
                "is the title of an entry of governance, but perhaps no name of a body",
                "state the body or post that the entry is about, or leave it if it is a topic",
                4);
    }
}

package eu.factgraph.extraction.contact;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.contact.Posts.Held;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts the contacts of a sheet: persons, their posts, and how to reach them or their bodies. */
public final class Contacts {

    /** The contact that a body has; later ones of the same body belong to the posts. */
    private final Map<String, ContactBlock> ofBodies = new HashMap<>();

    /**
     * Drafts what the tables of an entry say.
     *
     * @param entry the body that the entry is about
     */
    public void extract(
            List<Block> blocks, Optional<String> entry, SheetPlace place, SectionDraft draft) {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                ContactTables.of(table, name -> isKnown(name, draft))
                        .forEach(contact -> state(contact, entry, place, draft));
            }
        }
    }

    private static boolean isKnown(String name, SectionDraft draft) {
        return draft.draft().index().find(Family.BODY, PrintedName.of(name).name()).isPresent();
    }

    private void state(
            ContactBlock contact, Optional<String> entry, SheetPlace place, SectionDraft draft) {
        Optional<String> body =
                bodyName(contact.bodies())
                        .flatMap(name -> new Bodies(draft).body(name, false, place));
        Optional<String> person =
                contact.person()
                        .flatMap(name -> draft.thing(Sighting.of(ThingType.PERSON, name, place)));
        var posts = new Posts(draft, place);
        List<Held> held = posts.of(contact, body, entry);
        held.forEach(post -> person.ifPresent(who -> posts.heldBy(post, who)));
        Optional<String> post = held.stream().findFirst().map(Held::iri);
        if (post.isEmpty() && contact.person().isPresent()) {
            listPerson(contact, place, draft);
        }
        boolean isElsewhere = held.stream().anyMatch(Held::isOfOther);
        ContactBlock printed = isElsewhere ? contact.withBodiesInAddress() : contact;
        Optional<String> owner = body.filter(iri -> isOfEntry(iri, entry, draft));
        bearer(contact, body.filter(iri -> !isElsewhere), post, entry)
                .ifPresent(
                        iri ->
                                new ContactStatements(draft, place)
                                        .state(iri, printed, owner, post));
    }

    /** Whether an entry is about no other body, whose site the source may be. */
    private static boolean isOfEntry(String body, Optional<String> entry, SectionDraft draft) {
        return entry.filter(iri -> !iri.equals(body))
                .flatMap(draft.draft().index()::family)
                .filter(Family.BODY::equals)
                .isEmpty();
    }

    /** Of several lines, the body that is part of the others. */
    private static Optional<String> bodyName(List<String> names) {
        return names.stream()
                .filter(name -> BodyNames.of(name).filter(BodyName::isMinistry).isEmpty())
                .reduce((first, second) -> second)
                .or(() -> names.stream().findFirst());
    }

    private static void listPerson(ContactBlock contact, SheetPlace place, SectionDraft draft) {
        draft.list(
                place,
                contact.person().orElseThrow(),
                "is named in a contact without a post",
                "state the post that the person holds",
                3);
    }

    /** The body if it is named and has no other contact, else the post. */
    private Optional<String> bearer(
            ContactBlock contact,
            Optional<String> body,
            Optional<String> post,
            Optional<String> entry) {
        if (body.isPresent()) {
            ContactBlock first = ofBodies.putIfAbsent(body.orElseThrow(), contact);
            if (first == null || isSame(first, contact)) {
                return body;
            }
        }
        return post.or(() -> body.isPresent() ? Optional.empty() : entry);
    }

    private static boolean isSame(ContactBlock one, ContactBlock other) {
        return one.phones().equals(other.phones())
                && one.mails().equals(other.mails())
                && one.faxes().equals(other.faxes())
                && one.address().equals(other.address());
    }
}

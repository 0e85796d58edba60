package eu.factgraph.extraction.entry;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.Optional;

/** States the link of a thing, as its homepage or a page on it. */
final class LinkStatement {

    private final SectionDraft draft;
    private final SheetPlace place;

    LinkStatement(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
    }

    void state(String iri, ThingType type, EntryName name, String target) {
        Optional<SiteAddress> address = SiteAddress.of(target);
        if (address.isEmpty()) {
            draft.list(place, target, "is no address that can be opened", "correct it", 2);
            return;
        }
        Optional<String> property = property(type, name, address.get());
        if (property.isPresent()) {
            draft.state(iri, property.get(), Term.iri(address.get().text()));
        } else {
            draft.list(
                    place,
                    target,
                    "is no site, and a register has but a homepage",
                    "state it where it belongs",
                    1);
        }
    }

    private static Optional<String> property(ThingType type, EntryName name, SiteAddress address) {
        boolean isHome = address.isSite() && (address.isRoot() || address.isSiteOf(name.all()));
        return switch (type) {
            case ACT -> Optional.of("foaf:page");
            case REGISTER -> address.isSite() ? Optional.of("foaf:homepage") : Optional.empty();
            default -> Optional.of(isHome ? "foaf:homepage" : "foaf:page");
        };
    }
}

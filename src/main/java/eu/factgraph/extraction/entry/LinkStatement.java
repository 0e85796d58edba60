package eu.factgraph.extraction.entry;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.link.WebAddress;
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
        Optional<WebAddress> address = WebAddress.of(target);
        if (address.isEmpty()) {
            draft.list(place, target, "is no address that can be opened", "correct it", 2);
            return;
        }
        String property = property(type, name, address.get());
        draft.state(iri, property, Term.iri(address.get().address()));
    }

    private static String property(ThingType type, EntryName name, WebAddress address) {
        boolean isHome = address.isSite() && (address.isRoot() || address.isSiteOf(name.all()));
        return isHome && type != ThingType.ACT ? "foaf:homepage" : "foaf:page";
    }
}

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

    /**
     * @param link by its name, or else by a noun such as "the register", which is but a page on it
     */
    void state(String iri, ThingType type, EntryName name, OwnLink link) {
        String target = link.target();
        Optional<WebAddress> address = WebAddress.of(target);
        if (address.isEmpty()) {
            draft.list(place, target, "is no address that can be opened", "correct it", 2);
            return;
        }
        String property = property(type, name, address.get(), link.isNamed());
        draft.state(iri, property, Term.iri(address.get().address()));
    }

    private static String property(
            ThingType type, EntryName name, WebAddress address, boolean isNamed) {
        boolean isHome =
                SiteName.of(name.name())
                        .map(site -> site.isOf(address.address()))
                        .orElseGet(
                                () -> isNamed && address.isRoot() || address.isSiteOf(name.all()));
        return isHome && address.isSite() && type != ThingType.ACT ? "foaf:homepage" : "foaf:page";
    }
}

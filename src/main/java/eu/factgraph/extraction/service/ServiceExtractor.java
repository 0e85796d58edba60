package eu.factgraph.extraction.service;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;
import java.util.Optional;

/** Drafts the services that the tables of a section print. */
public final class ServiceExtractor {

    private final ServiceNames names;

    /**
     * @param outline of the sheet, as a name may come again in a later section
     */
    public ServiceExtractor(SheetOutline outline) {
        this.names = ServiceNames.of(outline);
    }

    /** Drafts the services of a section; leaves sections of other kinds alone. */
    public void extract(SheetSection section, SectionDraft draft) {
        if (section.template().kind() != EntryKind.SERVICE) {
            return;
        }
        var groups = new GroupStatements(section, draft);
        groups.stateThemes();
        for (ServiceRow row : ServiceTables.of(section)) {
            groups.state(row.group());
            var place = new SheetPlace(section.titles(), row.number());
            Optional<String> service = draft.thing(sighting(section, row, place));
            service.ifPresent(iri -> state(iri, row, place, groups, draft));
        }
    }

    private Sighting sighting(SheetSection section, ServiceRow row, SheetPlace place) {
        Optional<String> qualifier = names.qualifier(section, row);
        if (qualifier.isEmpty()) {
            return Sighting.of(ThingType.SERVICE, row.name(), place);
        }
        String name = "%s (%s)".formatted(row.name(), qualifier.orElseThrow());
        return Sighting.of(ThingType.SERVICE, name, place)
                .onceCalled(List.of(Term.english(row.name())));
    }

    private static void state(
            String iri,
            ServiceRow row,
            SheetPlace place,
            GroupStatements groups,
            SectionDraft draft) {
        draft.entry(iri, row.number());
        groups.classify(iri, row.group(), place);
        new AuthorityStatements(draft, place).state(iri, row.authority());
        new ChannelStatements(draft, place).state(iri, row.websites());
    }
}

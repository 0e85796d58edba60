package eu.factgraph.extraction.service;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.files.PrefixRules;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** States the groups of services of a section, and of which group a service is. */
final class GroupStatements {

    private final SheetSection section;
    private final SectionDraft draft;
    private final ServiceGroups groups;
    private final List<String> themes;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> listed = new HashSet<>();

    GroupStatements(SheetSection section, SectionDraft draft) {
        this.section = section;
        this.draft = draft;
        this.groups = new ServiceGroups(draft.draft().index().keys());
        this.themes = themes();
    }

    /** By the nearest heading that is a group; the template's where the sheet prints another. */
    private List<String> themes() {
        var headings = new ArrayList<>(section.template().titles());
        headings.addAll(section.titles());
        for (int i = headings.size() - 1; i >= 0; i--) {
            List<String> found = groups.concepts(headings.get(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The themes that the introduction of a chapter lists, in its order. */
    void stateThemes() {
        if (section.path().contains("/")) {
            return;
        }
        String whole = "service-group:groups-of-" + section.path();
        int order = 0;
        for (Block block : section.intro()) {
            if (block instanceof Paragraph paragraph) {
                for (String theme : groups.concepts(paragraph.text().plain())) {
                    draft.state(PrefixRules.iri(whole), "dct:isPartOf", Term.iri(draft.graph()));
                    part(theme, whole, ++order);
                }
            }
        }
    }

    /** The group itself, when it comes first. */
    void state(String printed) {
        for (String group : groups.concepts(printed)) {
            if (themes.size() == 1 && !themes.contains(group) && seen.add(group)) {
                part(group, themes.get(0), seen.size());
            }
        }
    }

    private void part(String group, String whole, int order) {
        String iri = PrefixRules.iri(group);
        draft.state(iri, "dct:isPartOf", Term.name(whole));
        draft.state(iri, "def:order", Term.integer(order));
    }

    /** Of which theme and group a service is. */
    void classify(String service, String printed, SheetPlace place) {
        themes.forEach(theme -> draft.state(service, "cv:thematicArea", Term.name(theme)));
        List<String> concepts = groups.concepts(printed);
        concepts.forEach(group -> draft.state(service, "cv:isClassifiedBy", Term.name(group)));
        if (concepts.isEmpty() && !printed.isBlank() && listed.add(printed)) {
            draft.list(
                    place,
                    printed,
                    "is printed as a group of services, but is none of the scheme service-group",
                    "state the group of its services as cv:isClassifiedBy",
                    2);
        }
    }
}

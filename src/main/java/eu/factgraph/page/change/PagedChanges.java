package eu.factgraph.page.change;

import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes of sections by pages of so many items; a section may go on on the next page. */
record PagedChanges(List<SectionChange> sections, ChangeFormatter formatter) {

    private static final int ITEMS = 30;

    int pages() {
        int items = sections.stream().mapToInt(one -> Math.max(1, one.resources().size())).sum();
        return Math.max(1, (items + ITEMS - 1) / ITEMS);
    }

    /**
     * @param page from 1
     */
    List<ChangedSection> on(int page) {
        var shown = new LinkedHashMap<SectionChange, List<ResourceChange>>();
        int place = 0;
        for (SectionChange section : sections) {
            if (section.resources().isEmpty() && place++ / ITEMS == page - 1) {
                shown.put(section, List.of());
            }
            for (ResourceChange change : formatter.sorted(section.resources())) {
                if (place++ / ITEMS == page - 1) {
                    shown.computeIfAbsent(section, any -> new ArrayList<>()).add(change);
                }
            }
        }
        return shown.entrySet().stream().map(this::section).toList();
    }

    private ChangedSection section(Map.Entry<SectionChange, List<ResourceChange>> section) {
        return formatter.section(section.getKey(), section.getValue());
    }
}

package eu.factgraph.page;

import java.util.List;
import org.apache.jena.graph.Node;

/** A factsheet or section with the sections below it, in the order of the factsheet. */
record OutlineSection(Shown shown, List<OutlineSection> parts) {

    /** All sections below a factsheet or section. */
    static List<OutlineSection> below(Frame frame, Outline outline, Node whole) {
        return outline.below(whole).stream()
                .map(part -> new OutlineSection(frame.shown(part), below(frame, outline, part)))
                .toList();
    }
}

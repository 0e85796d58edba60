package eu.factgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.jena.graph.Node;

/** The model as it is used: from each kind of thing, where its links lead and how many do. */
record ModelPage(List<Kind> kinds) {

    /** Of a kind, the links that are told. */
    private static final int LINKS = 6;

    /** Rarer links are not the model. */
    private static final int FREQUENT = 5;

    record Kind(Shown shown, List<Link> links) {}

    record Link(Shown property, Shown to, long number) {}

    static ModelPage of(Frame frame, List<Vocabulary.Link> links) {
        var byKind = new LinkedHashMap<Node, List<Link>>();
        for (Vocabulary.Link link : links) {
            var told = byKind.computeIfAbsent(link.from(), any -> new ArrayList<>());
            if (link.number() >= FREQUENT && told.size() < LINKS) {
                told.add(
                        new Link(
                                frame.shown(link.property()),
                                frame.shown(link.to()),
                                link.number()));
            }
        }
        return new ModelPage(
                byKind.entrySet().stream()
                        .filter(kind -> !kind.getValue().isEmpty())
                        .map(kind -> new Kind(frame.shown(kind.getKey()), kind.getValue()))
                        .sorted(Comparator.comparing(kind -> kind.shown().words()))
                        .toList());
    }
}

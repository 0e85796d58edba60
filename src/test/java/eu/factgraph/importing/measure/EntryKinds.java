package eu.factgraph.importing.measure;

import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** How many entries of a sheet have given a thing, and one whose kind is stated. */
final class EntryKinds {

    private final GoldSheet gold;
    private final DraftedThings things;
    private final SheetOutline outline;
    private final GoldScore score;
    private final Set<String> ofKind;

    EntryKinds(GoldSheet gold, DraftedThings things, SheetOutline outline, GoldScore score) {
        this.gold = gold;
        this.things = things;
        this.outline = outline;
        this.score = score;
        ofKind =
                things.edition().facts().stream()
                        .filter(fact -> fact.property().equals("kind"))
                        .map(Fact::subject)
                        .collect(Collectors.toSet());
    }

    void measure() {
        for (SheetSection section : outline.sections()) {
            boolean hasEntries = new GoldLine(section.path(), "", "", "", "").isOfEntries();
            if (hasEntries && gold.covers(section.path())) {
                section.entries().forEach(entry -> count(section, entry));
            }
        }
    }

    private void count(SheetSection section, SheetSection.Entry entry) {
        Set<String> drafted = things(section.path(), entry.number());
        String described = section.path() + "\t" + entry.title().plain();
        score.expected("entries with a thing", !drafted.isEmpty(), described);
        score.expected(
                "entries with a kind", drafted.stream().anyMatch(ofKind::contains), described);
    }

    private Set<String> things(String section, int entry) {
        Graph graph = things.edition().sections().get(section);
        return graph == null
                ? Set.of()
                : graph.stream(Node.ANY, Names.ENTRY, Node.ANY)
                        .filter(
                                triple ->
                                        triple.getObject()
                                                .getLiteralLexicalForm()
                                                .equals(String.valueOf(entry)))
                        .map(triple -> triple.getSubject().getURI())
                        .collect(Collectors.toSet());
    }
}

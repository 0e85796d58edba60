package eu.factgraph.importing.measure;

import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** How much of a sheet stands in its drafted edition. */
final class SheetCoverage {

    private static final String BASIC_DATA = "country-profile/basic-data";
    private static final Set<String> CONTACTS = Set.of("phone", "email", "address");
    private static final Set<String> BASIC =
            Set.of("figure", "area", "def:capital", "dct:language", "cv:currency");

    private final IndexedSheet sheet;
    private final SheetOutline outline;
    private final EditionFacts drafted;

    SheetCoverage(IndexedSheet sheet, SheetOutline outline, EditionFacts drafted) {
        this.sheet = sheet;
        this.outline = outline;
        this.drafted = drafted;
    }

    /** Sheet, counts as drafted/index, shares of links and words. */
    List<String> row() {
        return List.of(
                "%s %d".formatted(sheet.edition().scope(), sheet.edition().year()),
                services() + "/" + sheet.services(),
                contacts() + "/" + sheet.contactBlocks(),
                basicData() + "/" + sheet.basicDataLines(),
                entries() + "/" + sheet.entries(),
                links(),
                words());
    }

    private long services() {
        return drafted.ownThings().stream()
                .filter(thing -> Fact.shortName(thing).split("/")[1].equals("service"))
                .count();
    }

    private long contacts() {
        return drafted.facts().stream()
                .filter(fact -> CONTACTS.contains(fact.property()))
                .filter(fact -> fact.section().startsWith("governance"))
                .map(fact -> List.of(fact.section(), fact.subject()))
                .distinct()
                .count();
    }

    private long basicData() {
        return drafted.facts().stream()
                .filter(fact -> fact.section().equals(BASIC_DATA))
                .filter(fact -> BASIC.contains(fact.property()))
                .map(fact -> fact.property().equals("figure") ? fact.subject() : fact.property())
                .distinct()
                .count();
    }

    private int entries() {
        return drafted.sections().values().stream()
                .mapToInt(
                        graph ->
                                (int)
                                        graph.stream(Node.ANY, Names.ENTRY, Node.ANY)
                                                .map(triple -> triple.getObject())
                                                .distinct()
                                                .count())
                .sum();
    }

    private String links() {
        int all = 0;
        int stated = 0;
        for (SheetSection section : outline.sections()) {
            if (section.template().kind() != EntryKind.BOILERPLATE) {
                Set<String> printed = links(section);
                all += printed.size();
                Graph graph = drafted.sections().get(section.path());
                if (graph != null) {
                    printed.retainAll(addresses(graph));
                    stated += printed.size();
                }
            }
        }
        return Tally.share(stated, all);
    }

    private static Set<String> links(SheetSection section) {
        return SectionTexts.of(section)
                .flatMap(text -> text.links().stream())
                .map(Text.Link::target)
                .filter(target -> target.startsWith("http"))
                .map(ComparedValue::address)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> addresses(Graph graph) {
        return graph.stream()
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .map(node -> ComparedValue.address(node.getURI()))
                .collect(Collectors.toSet());
    }

    private String words() {
        int known = 0;
        int all = words(SectionTexts.of(outline.unplaced()));
        for (SheetSection section : outline.sections()) {
            int own = words(SectionTexts.of(section));
            all += own;
            known += section.isKnown() ? own : 0;
        }
        return Tally.share(known, all);
    }

    private static int words(Stream<Text> texts) {
        return texts.mapToInt(text -> text.plain().split("\\s+").length).sum();
    }
}

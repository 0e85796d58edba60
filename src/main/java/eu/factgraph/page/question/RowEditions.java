package eu.factgraph.page.question;

import static java.util.stream.Collectors.toSet;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.Scope;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.store.ResourceEditions;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The country, year and status of the edition that a row of an answer is from. */
record RowEditions(PageContext context, ResourceEditions editions) {

    static final String COUNTRY = "country";
    static final List<String> COLUMNS = List.of(COUNTRY, "edition", "status");

    private static final Pattern PERSON = Pattern.compile("id/[a-z]+/person/.*");
    private static final List<AnswerCell> NONE =
            COLUMNS.stream().map(column -> new AnswerCell(column, null)).toList();

    /** Rows name their edition unless all are from one that is reviewed and none names a person. */
    boolean areShown(Collection<List<AnswerCell>> rows) {
        return editions.differ() || rows.stream().flatMap(List::stream).anyMatch(this::isPerson);
    }

    private boolean isPerson(AnswerCell cell) {
        String base = context.store().base();
        return cell.iri().startsWith(base)
                && PERSON.matcher(cell.iri().substring(base.length())).matches();
    }

    /**
     * A row with the cells of its edition, once per edition whose sections state it.
     *
     * @param sections that state the row, and what editors added to it
     * @return the sections of each row; the cells are empty if nothing belongs to an edition
     */
    Map<List<AnswerCell>, Set<Node>> dated(List<AnswerCell> row, Set<Node> sections) {
        List<Node> resources = row.stream().filter(this::hasEdition).map(AnswerCell::node).toList();
        Set<Edition> stating =
                Stream.of(resources.stream().filter(editions::isBound), bound(sections))
                        .map(this::editions)
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(Set.of());
        if (stating.isEmpty()) {
            return Map.of(ofItems(resources), sections);
        }
        var rows = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        for (Edition edition : stating) {
            Set<Node> own = bound(sections).filter(one -> isOf(edition, one)).collect(toSet());
            rows.put(
                    cells(edition, editions.status(own, edition)),
                    sections.stream()
                            .filter(one -> !editions.isBound(one) || own.contains(one))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return rows;
    }

    private Stream<Node> bound(Set<Node> sections) {
        return sections.stream().filter(editions::isBound);
    }

    private Set<Edition> editions(Stream<Node> nodes) {
        return nodes.flatMap(node -> editions.of(node).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean hasEdition(AnswerCell cell) {
        return cell.isLink() && editions.of(cell.node()).isPresent();
    }

    private boolean isOf(Edition edition, Node section) {
        return editions.of(section).filter(edition::equals).isPresent();
    }

    /** Of an item of a country, else of any. */
    private List<AnswerCell> ofItems(List<Node> resources) {
        return resources.stream()
                .min(Comparator.comparing(this::isShared))
                .map(resource -> ofItem(resource, editions.of(resource).orElseThrow()))
                .orElse(NONE);
    }

    private boolean isShared(Node resource) {
        return editions.of(resource).map(Edition::country).filter(Scope::isShared).isPresent();
    }

    private List<AnswerCell> ofItem(Node resource, Edition edition) {
        return cells(edition, editions.status(resource, edition));
    }

    private List<AnswerCell> cells(Edition edition, EditionStatus status) {
        return List.of(
                new AnswerCell(COUNTRY, country(edition)),
                new AnswerCell("edition", text(String.valueOf(edition.year()))),
                new AnswerCell("status", name(editions.concept(status))));
    }

    private Node name(Node resource) {
        return context.labels().of(resource, context.visitor().language());
    }

    private Node country(Edition edition) {
        DisplayLabel name = context.country(edition.scope());
        return name.lang() == null
                ? text(name.text())
                : NodeFactory.createLiteralLang(name.text(), name.lang());
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}

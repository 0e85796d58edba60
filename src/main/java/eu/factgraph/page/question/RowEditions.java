package eu.factgraph.page.question;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.Scope;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.store.ResourceEditions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** The country, year and status of the edition that a row of an answer is from. */
record RowEditions(PageContext context, ResourceEditions editions) {

    static final String COUNTRY = "country";
    static final List<String> COLUMNS = List.of(COUNTRY, "edition", "status");

    private static final List<AnswerCell> NONE =
            COLUMNS.stream().map(column -> new AnswerCell(column, null)).toList();

    /**
     * Empty cells if no resource of the row belongs to an edition.
     *
     * @param columns of the answer, in order
     */
    List<AnswerCell> cells(Binding row, List<String> columns) {
        return resource(row, columns)
                .map(resource -> cells(row, resource, editions.of(resource).orElseThrow()))
                .orElse(NONE);
    }

    /** What exists in one edition only, else an item of a country, else any. */
    private Optional<Node> resource(Binding row, List<String> columns) {
        return columns.stream()
                .map(row::get)
                .filter(Objects::nonNull)
                .filter(value -> value.isURI() && editions.of(value).isPresent())
                .min(Comparator.comparingInt(this::rank));
    }

    private int rank(Node resource) {
        if (editions.isBound(resource)) {
            return 0;
        }
        return editions.of(resource).map(Edition::country).filter(Scope::isShared).isEmpty()
                ? 1
                : 2;
    }

    private List<AnswerCell> cells(Binding row, Node resource, Edition edition) {
        EditionStatus status =
                row.contains(MergedRows.SECTION)
                        ? editions.status(Set.of(row.get(MergedRows.SECTION)), edition)
                        : editions.status(resource, edition);
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

package eu.factgraph.dataset;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The resources that a factsheet mentions, one per row of a tab-separated table. Required columns:
 * {@code id} (a slug, or the path of a section), {@code sections} (paths below the edition,
 * separated by {@code |}), and either {@code iri} and {@code label}, or {@code scope} and {@code
 * name}.
 */
public record Checklist(List<ChecklistRow> rows) {

    private static final long MAX_BYTES = 64L << 20;
    private static final int COUNTRY_CODE = 2;

    private static final Set<Node> NAMING =
            Stream.concat(
                            NameProperties.SKOS_LABELS.stream(),
                            Stream.of(
                                    RDF.Nodes.type,
                                    DCTerms.title.asNode(),
                                    DCTerms.identifier.asNode()))
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * @param scope jurisdiction, if the table has no IRI
     * @param name a required name
     * @param sections paths of the sections that mention it
     */
    public record ChecklistRow(
            String id,
            Optional<String> iri,
            String scope,
            Optional<String> name,
            List<String> sections) {}

    /**
     * @throws InvalidInput if the file cannot be read, or lacks a column
     */
    public static Checklist read(Path file) {
        List<String> lines = TextFile.read(file, MAX_BYTES).lines().toList();
        if (lines.isEmpty()) {
            throw new InvalidInput(file, "is empty; it needs a line of column names");
        }
        var heading = List.of(lines.get(0).split("\t", -1));
        for (String column : List.of("id", "sections")) {
            if (!heading.contains(column)) {
                throw new InvalidInput(file, "has no column '" + column + "' in its first line");
            }
        }
        return new Checklist(
                lines.stream().skip(1).map(line -> row(heading, line.split("\t", -1))).toList());
    }

    private static ChecklistRow row(List<String> heading, String[] cells) {
        String kind = cell(heading, cells, "kind").orElse("");
        boolean describedOnly =
                Set.of("section", "factsheet", "highlight", "event", "observation", "not-reported")
                        .contains(kind);
        return new ChecklistRow(
                cell(heading, cells, "id").orElse(""),
                cell(heading, cells, "iri"),
                cell(heading, cells, "scope")
                        .map(scope -> scope.equals("concept") ? scope + "/" + kind : scope)
                        .orElse(""),
                cell(heading, cells, "label")
                        .or(() -> cell(heading, cells, "name").filter(name -> !describedOnly)),
                kind.equals("section") || kind.equals("factsheet")
                        ? List.of()
                        : cell(heading, cells, "sections").stream()
                                .flatMap(all -> Stream.of(all.split("\\s*\\|\\s*")))
                                .toList());
    }

    private static Optional<String> cell(List<String> heading, String[] cells, String column) {
        int at = heading.indexOf(column);
        return at < 0 || at >= cells.length || cells[at].isBlank()
                ? Optional.empty()
                : Optional.of(cells[at].strip());
    }

    /** The country that most rows are about. */
    public Optional<String> country() {
        return rows.stream()
                .map(row -> row.iri().map(iri -> Unit.describing(iri).scope()).orElse(row.scope()))
                .filter(scope -> scope.length() == COUNTRY_CODE)
                .filter(scope -> !new Scope(scope).isShared())
                .collect(Collectors.groupingBy(scope -> scope, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The number of checks: one per row, and one per section of a row. */
    public int size() {
        return rows.stream().mapToInt(row -> 1 + row.sections().size()).sum();
    }

    /** The checks that an edition fails, one per line: id and fault. */
    public List<String> missing(NamedGraphs data, Edition edition) {
        Graph union = data.union();
        return rows.stream().flatMap(row -> missing(row, data, union, edition)).toList();
    }

    private static Stream<String> missing(
            ChecklistRow row, NamedGraphs data, Graph union, Edition edition) {
        Optional<Node> resource =
                candidates(row, union, edition)
                        .filter(each -> union.contains(each, RDF.Nodes.type, Node.ANY))
                        .findFirst();
        Stream<String> own =
                resource.isEmpty()
                        ? Stream.of("has no type")
                        : row.name().stream()
                                .filter(name -> !isNamed(resource.get(), name, union))
                                .map("lacks the name: "::concat);
        Stream<String> ofSections =
                row.sections().stream()
                        .filter(
                                path ->
                                        resource.filter(iri -> mentions(path, iri, data, edition))
                                                .isEmpty())
                        .map("not in "::concat);
        return Stream.concat(own, ofSections).map(fault -> row.id() + "\t" + fault);
    }

    private static Stream<Node> candidates(ChecklistRow row, Graph union, Edition edition) {
        if (row.iri().isPresent()) {
            return Stream.of(NodeFactory.createURI(row.iri().get()));
        }
        String end = "/" + row.id();
        List<String> typed =
                union.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .distinct()
                        .sorted()
                        .toList();
        return Stream.of(
                        Stream.of(edition.graph() + end),
                        matching(typed, "id/" + row.scope() + "/", end),
                        matching(typed, "id/concept/", end),
                        Stream.of(edition.graph())
                                .filter(document -> end.endsWith("-" + edition.year())))
                .flatMap(iris -> iris)
                .map(NodeFactory::createURI);
    }

    private static Stream<String> matching(List<String> iris, String path, String end) {
        String start = CanonicalNamespace.CANONICAL + path;
        return iris.stream().filter(iri -> iri.startsWith(start) && iri.endsWith(end));
    }

    private static boolean isNamed(Node resource, String name, Graph union) {
        String wanted = normalized(name);
        return NAMING.stream()
                .flatMap(property -> G.listSP(union, resource, property).stream())
                .filter(Node::isLiteral)
                .anyMatch(label -> normalized(label.getLiteralLexicalForm()).equals(wanted));
    }

    /** Lower case, without punctuation. */
    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean mentions(
            String section, Node resource, NamedGraphs data, Edition edition) {
        Node name = NodeFactory.createURI(edition.graph() + "/" + section);
        Graph graph = data.graphs().getOrDefault(name.getURI(), Graph.emptyGraph);
        return Stream.concat(
                        graph.stream(resource, Node.ANY, Node.ANY),
                        graph.stream(Node.ANY, Node.ANY, resource))
                .filter(triple -> !NAMING.contains(triple.getPredicate()))
                .anyMatch(triple -> !triple.getObject().equals(name));
    }
}

package eu.factgraph.sheet.outline;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
import eu.factgraph.shacl.ShapesFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;

/** Reads a template, after validation. */
final class TemplateFile {

    private static final String NAMESPACE = CanonicalNamespace.CANONICAL + "template/";

    private final Path file;
    private final String name;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private TemplateFile(Path file) {
        this.file = file;
        this.name = file.getFileName().toString().replace(".ttl", "");
    }

    /**
     * @param shapes of templates
     * @throws InvalidInput if the file is no template
     */
    static Template read(Path file, ShapesFiles shapes) {
        var reader = new TemplateFile(file);
        RdfFile.read(file, reader.graph);
        shapes.validate(reader.graph).results().stream()
                .findFirst()
                .ifPresent(
                        result -> {
                            throw reader.fault(result.focus().toString(), result.message());
                        });
        return reader.template();
    }

    private Template template() {
        Node template = NodeFactory.createURI(NAMESPACE + name);
        return new Template(
                name,
                sections(),
                texts(template, "sameWording"),
                texts(template, "leaveOut"),
                texts(template, "titleLine"));
    }

    private List<String> texts(Node template, String property) {
        return G.listSP(graph, template, NodeFactory.createURI(NAMESPACE + property)).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private List<TemplateSection> sections() {
        var sections = new TreeMap<String, TemplateSection>();
        for (Node heading : headings()) {
            String path = path(heading);
            TemplateSection whole = sections.get(SectionPath.whole(path));
            if (whole == null && !SectionPath.whole(path).isEmpty()) {
                throw fault(heading.toString(), "Describe the heading that it is part of, too.");
            }
            sections.put(path, new TemplateHeading(graph, heading).section(path, whole));
        }
        return inOrder("", sections.values().stream().collect(groupedByWhole()));
    }

    /** In the order of their paths, so that each follows its whole. */
    private List<Node> headings() {
        return G.nodesOfTypeAsList(graph, NodeFactory.createURI(NAMESPACE + "Heading")).stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private String path(Node heading) {
        String start = NAMESPACE + name + "/";
        if (!heading.toString().startsWith(start)) {
            throw fault(heading.toString(), "Begin the IRI with " + start + ".");
        }
        return heading.toString().substring(start.length());
    }

    private static java.util.stream.Collector<
                    TemplateSection, ?, Map<String, List<TemplateSection>>>
            groupedByWhole() {
        return Collectors.groupingBy(TemplateSection::whole, TreeMap::new, Collectors.toList());
    }

    private static List<TemplateSection> inOrder(
            String whole, Map<String, List<TemplateSection>> parts) {
        return parts.getOrDefault(whole, List.of()).stream()
                .sorted(Comparator.comparingInt(TemplateSection::order))
                .flatMap(
                        part ->
                                java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(part),
                                        inOrder(part.path(), parts).stream()))
                .toList();
    }

    private InvalidInput fault(String iri, String message) {
        return new InvalidInput(file + ": " + iri + ": " + message);
    }
}

package eu.factgraph.mcp.tool;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.mcp.answer.NodeNames;
import eu.factgraph.mcp.answer.PageCursor;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.mcp.answer.SourceList;
import eu.factgraph.mcp.schema.ToolArguments;
import eu.factgraph.store.ResourceDescription;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * A call of a tool.
 *
 * @param sources that its answer cites
 */
record ToolCall(
        String tool,
        ToolArguments arguments,
        SelectedGraph graph,
        NodeNames names,
        SourceList sources) {

    static ToolCall of(String tool, ToolArguments arguments, SelectedGraph graph) {
        var names = new NodeNames(graph);
        return new ToolCall(tool, arguments, graph, names, new SourceList(graph, names));
    }

    Optional<String> text(String argument) {
        return arguments.text(argument);
    }

    /** The page of rows that the call asks for. */
    <T> RowPage<T> page(List<T> all) {
        return pages().page(all, text(Toolbox.CURSOR));
    }

    /** The number of rows before the page that the call asks for. */
    int offset() {
        return pages().offset(text(Toolbox.CURSOR));
    }

    PageCursor pages() {
        return new PageCursor(
                String.join("\n", tool, graph.version(), arguments.without(Toolbox.CURSOR)));
    }

    /** The hint that says how to read the next page. */
    static List<String> nextPage(RowPage<?> page) {
        return page.next() == null
                ? List.of()
                : List.of(
                        "More: call again with the same arguments and cursor=\"%s\"."
                                .formatted(page.next()));
    }

    /**
     * The resource with the IRI of an argument.
     *
     * @throws InvalidInput if it is no IRI, or no edition says anything about it
     */
    Node resource(String argument) {
        Node node = iri(argument);
        if (!ResourceDescription.exists(graph.all(), node)
                && !graph.all().dataset().findNG(Node.ANY, Node.ANY, Node.ANY, node).hasNext()) {
            throw new InvalidInput(
                    "The graph says nothing about <%s>. Take the IRI from the result of another tool, such as search_things."
                            .formatted(node.getURI()));
        }
        return node;
    }

    /**
     * @throws InvalidInput if the argument is no absolute IRI
     */
    Node iri(String argument) {
        String iri = text(argument).orElse("").replaceAll("^<|>$", "");
        try {
            if (IRIx.create(iri).isAbsolute()) {
                return graph.node(iri);
            }
        } catch (IRIException malformed) {
            // reported below
        }
        throw new InvalidInput(
                "%s '%s' is not an absolute IRI. Take it from the result of another tool, such as search_things, which finds things by name."
                        .formatted(argument, iri));
    }
}

package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.ToolParameter;
import java.util.List;

/** A tool: what clients list, and what makes its answers. */
interface Tool {

    /** In snake case. */
    String name();

    String title();

    /** For a model that chooses among tools. */
    String description();

    /** Without those of the selection. */
    List<ToolParameter> parameters();

    /** The names of the parameters of a selection that it takes. */
    default List<String> selection() {
        return SelectionCriteria.PARAMETERS;
    }

    /** The record of the structured content. */
    Class<? extends Record> result();

    /** Whether an answer may have several pages. */
    default boolean isPaged() {
        return true;
    }

    /**
     * @throws eu.factgraph.files.InvalidInput if an argument has no such value
     * @throws eu.factgraph.query.limit.QueryFault if a query exceeds a limit
     */
    ToolAnswer call(ToolCall call);
}

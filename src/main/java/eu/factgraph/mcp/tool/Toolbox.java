package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.InputSchema;
import eu.factgraph.mcp.schema.OutputSchema;
import eu.factgraph.mcp.schema.ToolArguments;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.query.definition.Comparison;
import eu.factgraph.query.definition.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All tools, by name.
 *
 * @param selections what they answer from
 */
public record Toolbox(
        Map<String, Tool> tools, Function<SelectionCriteria, SelectedGraph> selections) {

    static final String CURSOR = "cursor";

    private static final Map<String, ToolParameter> SELECTION =
            Map.of(
                    SelectionCriteria.COUNTRY,
                    ToolParameter.text(
                            SelectionCriteria.COUNTRY,
                            "Only this country, by its code, such as be (el for Greece, uk for the United Kingdom)"),
                    SelectionCriteria.EDITION,
                    ToolParameter.integer(
                            SelectionCriteria.EDITION,
                            "Of each country the newest edition up to this year; if absent, the newest that is reviewed, else the newest"),
                    SelectionCriteria.STATUS,
                    ToolParameter.text(
                                    SelectionCriteria.STATUS,
                                    "Only what editors have reviewed, without drafts")
                            .of(List.of("reviewed")));

    /** A tool as clients list it. */
    public record ListedTool(
            String name,
            String title,
            String description,
            Map<String, Object> inputSchema,
            Map<String, Object> outputSchema) {}

    public static Toolbox of(Function<SelectionCriteria, SelectedGraph> selections) {
        SelectedGraph graph = selections.apply(SelectionCriteria.DEFAULT);
        var tools = new LinkedHashMap<String, Tool>();
        List.of(
                        new SearchThings(),
                        new DescribeThing(),
                        new DescribeClass(),
                        new FindQuestions(),
                        new AskQuestion(
                                graph.pages().questions().stream().map(Question::name).toList()),
                        new RunSparql(),
                        new StatementSources(),
                        new CompareCountries(
                                graph.comparisons().comparisons().stream()
                                        .map(Comparison::name)
                                        .toList()),
                        new WhatChanged(),
                        new ReleaseChanges())
                .forEach(tool -> tools.put(tool.name(), tool));
        return new Toolbox(tools, selections);
    }

    public List<ListedTool> list() {
        return tools.values().stream()
                .map(
                        tool ->
                                new ListedTool(
                                        tool.name(),
                                        tool.title(),
                                        tool.description(),
                                        InputSchema.of(parameters(tool)),
                                        OutputSchema.of(tool.result())))
                .toList();
    }

    public boolean has(String name) {
        return tools.containsKey(name);
    }

    /**
     * @throws eu.factgraph.mcp.schema.InvalidArguments if an argument is unknown, is missing or has
     *     another type
     * @throws eu.factgraph.files.InvalidInput if an argument has no such value
     */
    public ToolAnswer call(String name, Map<String, Object> given) {
        Tool tool = tools.get(name);
        var arguments = ToolArguments.of(parameters(tool), given);
        SelectedGraph graph = selections.apply(selection(tool, arguments));
        return tool.call(ToolCall.of(name, arguments, graph));
    }

    private static List<ToolParameter> parameters(Tool tool) {
        var parameters = new ArrayList<>(tool.parameters());
        tool.selection().forEach(name -> parameters.add(SELECTION.get(name)));
        if (tool.isPaged()) {
            parameters.add(
                    ToolParameter.text(
                            CURSOR, "The nextCursor of the last page, with the same arguments"));
        }
        return parameters;
    }

    private static SelectionCriteria selection(Tool tool, ToolArguments arguments) {
        var values = new HashMap<String, String>();
        tool.selection()
                .forEach(
                        name ->
                                Optional.ofNullable(arguments.values().get(name))
                                        .ifPresent(
                                                value -> values.put(name, String.valueOf(value))));
        return SelectionCriteria.of(values);
    }
}

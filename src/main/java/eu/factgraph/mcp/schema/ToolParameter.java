package eu.factgraph.mcp.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a tool.
 *
 * @param values the only values of a text or of the items of a list; any if it is empty
 */
public record ToolParameter(
        String name,
        ParameterType type,
        String description,
        boolean isRequired,
        List<String> values) {

    /** The types of arguments. */
    public enum ParameterType {
        TEXT,
        INTEGER,
        TEXTS,
        /** Texts and integers by name. */
        VALUES
    }

    public static ToolParameter text(String name, String description) {
        return new ToolParameter(name, ParameterType.TEXT, description, false, List.of());
    }

    public static ToolParameter integer(String name, String description) {
        return new ToolParameter(name, ParameterType.INTEGER, description, false, List.of());
    }

    public static ToolParameter texts(String name, String description) {
        return new ToolParameter(name, ParameterType.TEXTS, description, false, List.of());
    }

    public static ToolParameter values(String name, String description) {
        return new ToolParameter(name, ParameterType.VALUES, description, false, List.of());
    }

    public ToolParameter required() {
        return new ToolParameter(name, type, description, true, values);
    }

    /** With the only values that it may have. */
    public ToolParameter of(List<String> only) {
        return new ToolParameter(name, type, description, isRequired, List.copyOf(only));
    }

    /** As JSON Schema (2020-12). */
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        switch (type) {
            case TEXT -> schema.putAll(text());
            case INTEGER -> schema.put("type", "integer");
            case TEXTS -> {
                schema.put("type", "array");
                schema.put("items", text());
            }
            case VALUES -> {
                schema.put("type", "object");
                schema.put("additionalProperties", Map.of("type", List.of("string", "integer")));
            }
        }
        schema.put("description", description);
        return schema;
    }

    private Map<String, Object> text() {
        var text = new LinkedHashMap<String, Object>();
        text.put("type", "string");
        if (!values.isEmpty()) {
            text.put("enum", values);
        }
        return text;
    }
}

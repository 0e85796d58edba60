package eu.factgraph.mcp.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (2020-12) of the arguments of a tool. */
public final class InputSchema {

    private InputSchema() {}

    public static Map<String, Object> of(List<ToolParameter> parameters) {
        var properties = new LinkedHashMap<String, Object>();
        parameters.forEach(one -> properties.put(one.name(), one.schema()));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                parameters.stream()
                        .filter(ToolParameter::isRequired)
                        .map(ToolParameter::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }
}

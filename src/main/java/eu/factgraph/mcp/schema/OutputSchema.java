package eu.factgraph.mcp.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (2020-12) of a result, from the record that it is made of. */
public final class OutputSchema {

    private OutputSchema() {}

    public static Map<String, Object> of(Class<? extends Record> result) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (RecordComponent field : result.getRecordComponents()) {
            var described = field.getAnnotation(FieldDescription.class);
            Map<String, Object> schema = schema(field.getGenericType());
            if (described != null) {
                schema.put("description", described.value());
            }
            if (described == null || !described.optional()) {
                required.add(field.getName());
            }
            properties.put(field.getName(), schema);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType().equals(Map.class)
                    ? simple("object", "additionalProperties", schema(of[1]))
                    : simple("array", "items", schema(of[0]));
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", name(plain));
        return schema;
    }

    private static Map<String, Object> simple(String type, String key, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put(key, value);
        return schema;
    }

    private static String name(Class<?> type) {
        if (type.equals(String.class)) {
            return "string";
        }
        return type.equals(boolean.class) || type.equals(Boolean.class) ? "boolean" : "integer";
    }
}

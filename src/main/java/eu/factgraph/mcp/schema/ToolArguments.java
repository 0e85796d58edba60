package eu.factgraph.mcp.schema;

import eu.factgraph.files.InvalidInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The arguments of a call, which have the form that the tool requires.
 *
 * @param values by name, without those that are {@code null}
 */
public record ToolArguments(Map<String, Object> values) {

    /**
     * @throws InvalidArguments if an argument is unknown, is missing or has another type
     * @throws InvalidInput if an argument has a value that it cannot have
     */
    public static ToolArguments of(List<ToolParameter> parameters, Map<String, Object> given) {
        var known = new LinkedHashMap<String, ToolParameter>();
        parameters.forEach(one -> known.put(one.name(), one));
        var values = new TreeMap<String, Object>();
        given.forEach(
                (name, value) -> {
                    if (!known.containsKey(name)) {
                        throw new InvalidArguments(
                                "There is no argument '%s'; the arguments are: %s."
                                        .formatted(name, String.join(", ", known.keySet())));
                    }
                    if (value != null) {
                        values.put(name, checked(known.get(name), value));
                    }
                });
        parameters.stream()
                .filter(one -> one.isRequired() && !values.containsKey(one.name()))
                .findFirst()
                .ifPresent(
                        missing -> {
                            throw new InvalidArguments(
                                    "The argument '%s' is missing: %s"
                                            .formatted(missing.name(), missing.description()));
                        });
        return new ToolArguments(values);
    }

    private static Object checked(ToolParameter parameter, Object value) {
        boolean hasType =
                switch (parameter.type()) {
                    case TEXT -> value instanceof String;
                    case INTEGER -> isInteger(value);
                    case TEXTS ->
                            value instanceof Collection<?> all
                                    && all.stream().allMatch(String.class::isInstance);
                    case VALUES ->
                            value instanceof Map<?, ?> all
                                    && all.values().stream()
                                            .allMatch(
                                                    one -> one instanceof String || isInteger(one));
                };
        if (!hasType) {
            throw new InvalidArguments(
                    "The argument '%s' is not %s: %s"
                            .formatted(parameter.name(), name(parameter), parameter.description()));
        }
        checkValues(parameter, value);
        return value;
    }

    private static boolean isInteger(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static String name(ToolParameter parameter) {
        return switch (parameter.type()) {
            case TEXT -> "a string";
            case INTEGER -> "an integer";
            case TEXTS -> "an array of strings";
            case VALUES -> "an object of strings and integers";
        };
    }

    private static void checkValues(ToolParameter parameter, Object value) {
        if (parameter.values().isEmpty()) {
            return;
        }
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        all.stream()
                .filter(one -> !parameter.values().contains(one))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new InvalidInput(
                                    "%s has no value '%s'; its values are: %s."
                                            .formatted(
                                                    parameter.name(),
                                                    other,
                                                    String.join(", ", parameter.values())));
                        });
    }

    /** Empty if it is absent or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public OptionalInt integer(String name) {
        return values.get(name) instanceof Number number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    public List<String> texts(String name) {
        return values.get(name) instanceof Collection<?> all
                ? all.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }

    /** Texts and integers by name, as texts. */
    public Map<String, String> values(String name) {
        return values.get(name) instanceof Map<?, ?> all
                ? all.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> String.valueOf(one.getKey()),
                                        one -> String.valueOf(one.getValue()),
                                        (one, other) -> one,
                                        TreeMap::new))
                : Map.of();
    }

    /** The same call without one argument, as text that is equal for equal calls. */
    public String without(String name) {
        var others = new TreeMap<>(values);
        others.remove(name);
        return others.toString();
    }
}

package eu.factgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.endpoint.OpenApiDocument;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of routes and the OpenAPI description state the same paths and methods. */
class RoutesTest {

    private static final Set<String> IMPLIED = Set.of("HEAD", "OPTIONS");

    @Test
    void paths_of_openapi_are_the_documented_routes() throws IOException {
        var described =
                paths().keySet().stream()
                        .map(RoutesTest::route)
                        .map(Route::pattern)
                        .collect(Collectors.toCollection(TreeSet::new));
        var documented =
                Routes.TABLE.stream()
                        .filter(RoutesTest::isDocumented)
                        .map(Route::pattern)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(documented, described);
    }

    @Test
    void methods_of_openapi_are_those_of_the_routes() throws IOException {
        var described = new TreeMap<String, Set<String>>();
        var routed = new TreeMap<String, Set<String>>();
        paths().asMap()
                .forEach(
                        (path, item) -> {
                            described.put(path, methods(item.getAsJsonObject()));
                            routed.put(path, methods(route(path)));
                        });
        assertEquals(routed, described);
    }

    @Test
    void operations_of_selected_routes_have_the_parameters_of_selections() throws IOException {
        var faults = new TreeSet<String>();
        paths().asMap()
                .forEach(
                        (path, item) -> {
                            boolean isSelected = route(path).is(Route.Trait.SELECTED);
                            for (String method : methods(item.getAsJsonObject())) {
                                var operation =
                                        item.getAsJsonObject()
                                                .getAsJsonObject(method.toLowerCase(Locale.ROOT));
                                if (hasSelection(operation) != isSelected) {
                                    faults.add(method + " " + path);
                                }
                            }
                        });
        assertEquals(Set.of(), faults);
    }

    private static boolean hasSelection(JsonObject operation) {
        String parameters = String.valueOf(operation.get("parameters"));
        return SelectionCriteria.PARAMETERS.stream()
                .allMatch(name -> parameters.contains("#/components/parameters/" + name + "\""));
    }

    @Test
    void every_pattern_is_found_by_its_own_path() {
        for (Route route : Routes.TABLE) {
            String path = route.pattern().replace(Route.BELOW, "/any");
            assertEquals(route, Routes.of(path), path);
        }
    }

    @Test
    void unknown_path_has_a_route_without_documentation() {
        assertTrue(
                List.of("nothing", "sparql/any", "data.ttl", "health/any").stream()
                        .map(Routes::of)
                        .noneMatch(RoutesTest::isDocumented));
    }

    private static boolean isDocumented(Route route) {
        return !route.is(Route.Trait.UNDOCUMENTED);
    }

    private static Route route(String template) {
        return Routes.of(template.substring(1).replaceAll("[{}]", ""));
    }

    private static Set<String> methods(Route route) {
        var methods = new TreeSet<>(route.methods());
        methods.removeAll(IMPLIED);
        return methods;
    }

    private static Set<String> methods(JsonObject item) {
        return item.keySet().stream()
                .filter(key -> Set.of("get", "post", "put", "delete").contains(key))
                .map(String::toUpperCase)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject paths() throws IOException {
        try (var in = OpenApiDocument.class.getResourceAsStream(OpenApiDocument.PATH)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("paths");
        }
    }
}

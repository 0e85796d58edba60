package eu.factgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Data flows one way: a package depends on those before it in the chain, and on no others. */
class ArchitectureTest {

    private static final List<String> CHAIN =
            List.of(
                    "files",
                    "shacl",
                    "dataset",
                    "quads",
                    "sheet",
                    "validation",
                    "authoring",
                    "draft",
                    "extraction",
                    "importing",
                    "history",
                    "store",
                    "quality",
                    "diff",
                    "query",
                    "search",
                    "prepared",
                    "export",
                    "publishing",
                    "diagram",
                    "page",
                    "mcp",
                    "http",
                    "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("eu.factgraph");

    @Test
    void packages_depend_only_on_earlier_ones() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : CHAIN) {
            layers = layers.layer(layer).definedBy("eu.factgraph." + layer + "..");
        }
        for (int place = 0; place < CHAIN.size(); place++) {
            String[] later = CHAIN.subList(place + 1, CHAIN.size()).toArray(String[]::new);
            layers =
                    later.length == 0
                            ? layers.whereLayer(CHAIN.get(place)).mayNotBeAccessedByAnyLayer()
                            : layers.whereLayer(CHAIN.get(place)).mayOnlyBeAccessedByLayers(later);
        }
        layers.check(CLASSES);
    }

    @Test
    void packages_and_subpackages_have_no_cycles() {
        slices().matching("eu.factgraph.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void rooms_of_pages_are_entered_by_their_front_doors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.factgraph.page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "eu.factgraph.page.change",
                        "eu.factgraph.page.compare",
                        "eu.factgraph.page.country",
                        "eu.factgraph.page.description",
                        "eu.factgraph.page.docs",
                        "eu.factgraph.page.index",
                        "eu.factgraph.page.law",
                        "eu.factgraph.page.overview",
                        "eu.factgraph.page.question",
                        "eu.factgraph.page.search",
                        "eu.factgraph.page.statement")
                .check(CLASSES);
    }

    @Test
    void rooms_of_http_are_entered_by_their_front_door() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.factgraph.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.factgraph.http.*..")
                .check(CLASSES);
    }

    @Test
    void engine_and_functions_are_used_by_queries_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.factgraph.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.factgraph.query.engine..", "eu.factgraph.query.function..")
                .check(CLASSES);
    }

    @Test
    void a_simple_name_means_one_type() {
        Map<String, String> repeated =
                CLASSES.stream()
                        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                Collectors.toMap(
                                        JavaClass::getSimpleName,
                                        JavaClass::getName,
                                        (one, other) -> one + " and " + other,
                                        TreeMap::new));
        repeated.values().removeIf(names -> !names.contains(" and "));
        assertEquals(Map.of(), repeated);
    }
}

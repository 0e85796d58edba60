package eu.factgraph;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data flows one way: a package knows only those before it in the chain. */
class ArchitectureTest {

    private static final List<String> CHAIN =
            List.of(
                    "files",
                    "shacl",
                    "dataset",
                    "validation",
                    "history",
                    "store",
                    "query",
                    "search",
                    "export",
                    "drawing",
                    "page",
                    "http",
                    "cli");
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("eu.factgraph");

    @Test
    void packagesKnowOnlyThoseBeforeThem() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : CHAIN) {
            layers = layers.layer(layer).definedBy("eu.factgraph." + layer);
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
    void packagesHaveNoCycles() {
        slices().matching("eu.factgraph.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}

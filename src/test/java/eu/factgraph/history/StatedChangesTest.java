package eu.factgraph.history;

import static eu.factgraph.history.ReleasedData.DECREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.NamedGraphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a country, an edition, a rule or an importer adds revises nothing that it does not state.
 */
class StatedChangesTest {

    private static final String FIRST = "2026-01-31";
    private static final LocalDate SECOND = LocalDate.parse("2026-02-28");
    private static final String CANONICAL = "https://w3id.org/factgraph/";
    private static final Path SECTION = Path.of("legislation/domain-specific.ttl");

    @TempDir Path folder;
    private ReleasedData released;

    @BeforeEach
    void releaseOnce() {
        released = ReleasedData.in(folder);
        released.release(FIRST);
    }

    @Test
    void added_country_revises_no_other_country() throws IOException {
        addLuxembourg();
        Release second = released.release(SECOND.toString());
        assertEquals("3 added, 0 changed, 0 retired", second.summary());
        assertTrue(
                second.versions().stream()
                        .allMatch(version -> version.resource().matches(".*/(id|graph)/lu/.*")),
                () -> resources(second).toString());
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(LocalDate.parse(FIRST), dates.sections().get(CANONICAL + "graph/be/2019"));
        assertEquals(
                Optional.of(LocalDate.parse(FIRST)), dates.ofDescription(DECREE), "no link to it");
    }

    @Test
    void added_edition_revises_only_what_it_mentions() throws IOException {
        addEdition();
        Release second = released.release(SECOND.toString());
        assertEquals(
                Set.of(
                        CANONICAL + "graph/be/2020",
                        CANONICAL + "graph/be/2020/legislation/domain-specific",
                        DECREE),
                resources(second));
        assertEquals("2 added, 1 changed, 0 retired", second.summary());
        Map<String, LocalDate> sections =
                ChangeDates.of(released.history(), released.data()).sections();
        sections.forEach(
                (section, date) ->
                        assertEquals(section.contains("/2020"), date.equals(SECOND), section));
    }

    @Test
    void new_rule_changes_no_version() {
        NamedGraphs data = released.data();
        String derived = NamedGraphs.DERIVED + "be/2019";
        Graph more = GraphFactory.createGraphMem();
        GraphUtil.addInto(more, data.graphs().get(derived));
        more.add(
                NodeFactory.createURI(DECREE),
                DCTerms.subject.asNode(),
                NodeFactory.createLiteralString("derived"));
        NamedGraphs other = data.with(derived, more);
        assertEquals(List.of(), next(other).versions());
        assertEquals(
                Optional.of(LocalDate.parse(FIRST)),
                ChangeDates.of(released.history(), other).version());
    }

    @Test
    void number_of_an_entry_changes_no_version() {
        released.edit(
                "be/2019/" + SECTION,
                "(be-act:decree-2019-04-03-primary-care)\n",
                "$1\n  <https://w3id.org/factgraph/def/entry> 7 ;\n");
        assertEquals(List.of(), next(released.data()).versions());
    }

    @Test
    void derived_dataset_changes_with_its_edition() {
        String dataset = CANONICAL + "id/be/dataset/2019";
        released.changeDecreeDate();
        assertEquals(Set.of(DECREE), resources(released.release(SECOND.toString())));
        NamedGraphs data = released.data();
        ChangeDates dates = ChangeDates.of(released.history(), data);
        assertEquals(SECOND, dates.derived().get(dataset));
        assertEquals(Optional.of(SECOND), dates.ofDescription(dataset));
        Graph dated = dates.addTo(data).graphs().get(DatesGraph.IRI);
        assertEquals(
                List.of("2026-01-31", "2026-02-28"),
                List.of(DCTerms.issued, DCTerms.modified).stream()
                        .flatMap(
                                property ->
                                        dated.stream(
                                                NodeFactory.createURI(dataset),
                                                property.asNode(),
                                                null))
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .toList());
    }

    @Test
    void interrupted_release_leaves_the_previous_state() throws IOException {
        Path history = released.folder().resolve("history");
        released.changeDecreeDate();
        released.release(SECOND.toString());
        Files.delete(history.resolve(SECOND + ".tsv"));
        released.history().check();
        assertEquals(Optional.of(LocalDate.parse(FIRST)), released.history().last());
        Release third = released.release("2026-03-31");
        assertEquals(Set.of(DECREE), resources(third));
        try (var files = Files.list(history)) {
            assertEquals(
                    Set.of(FIRST, FIRST + ".tsv", "2026-03-31", "2026-03-31.tsv"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void version_is_read_without_the_statements_of_other_countries() throws IOException {
        Files.delete(released.folder().resolve("history/" + FIRST + "/be.nq.gz"));
        ReleaseHistory history = released.history();
        history.all()
                .filter(version -> version.resource().startsWith(CANONICAL + "id/eu/"))
                .forEach(version -> assertTrue(version.state().isPresent()));
    }

    @Test
    void equal_data_gives_equal_files(@TempDir Path other) throws IOException {
        ReleasedData again = ReleasedData.in(other);
        again.release(FIRST);
        try (var files = Files.walk(released.folder().resolve("history"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path same = again.folder().resolve(released.folder().relativize(file));
                assertEquals(-1, Files.mismatch(file, same), file.toString());
            }
        }
    }

    private Release next(NamedGraphs data) {
        return new ReleasePublisher(released.history(), data).next(SECOND, Map.of());
    }

    private static Set<String> resources(Release release) {
        return release.versions().stream()
                .map(ResourceVersion::resource)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addLuxembourg() throws IOException {
        write(
                "lu/things/place.ttl",
                """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix lu-place: <https://w3id.org/factgraph/id/lu/place/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

                <https://w3id.org/factgraph/graph/lu/things/place>
                  dct:spatial lu-place:luxembourg .

                lu-place:luxembourg
                  skos:prefLabel "Luxembourg"@en .
                """);
        String document = Files.readString(released.folder().resolve("be/2019.ttl"));
        write(
                "lu/2019.ttl",
                document.replace("/be/2019", "/lu/2019")
                        .replace(
                                "be-place:belgium",
                                "<https://w3id.org/factgraph/id/lu/place/luxembourg>")
                        .replaceAll(" *dct:contributor .*\n", ""));
    }

    private void addEdition() throws IOException {
        for (String file : List.of(".ttl", "/" + SECTION)) {
            String text = Files.readString(released.folder().resolve("be/2019" + file));
            write(
                    "be/2020" + file,
                    text.replace("/be/2019", "/be/2020").replace("\"2019\"", "\"2020\""));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = released.folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package eu.factgraph.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.Series;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.page.layout.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;

/** What is said of the two editions of Estonia in the test series, whose README lists them. */
class DiffReportTest {

    private static final Edition EARLIER = new Edition("ee", 2019);
    private static final Edition LATER = new Edition("ee", 2021);
    private static final String BASE = "https://facts.example.org/";
    private static final String ID = BASE + "id/ee/";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/diff/ee-2019-2021.txt");

    private static final NamedGraphs SERIES = NamedGraphs.read(Series.source());

    @Test
    void text_groups_changes_by_section_in_the_order_of_the_later_outline() throws IOException {
        var report =
                DiffReport.of(
                        SERIES,
                        new EditionPair(EARLIER, LATER),
                        new IriRewriter(CanonicalNamespace.CANONICAL),
                        Messages.in(Language.EN)::term);
        assertEquals(Files.readString(GOLDEN), report.text());
    }

    @Test
    void counts_are_those_of_the_listed_changes() {
        JsonObject counts = json(EARLIER, LATER).getAsJsonObject("counts");
        for (String kind : counts.keySet()) {
            assertEquals(
                    counts.get(kind).getAsLong(),
                    changes().filter(one -> one.get("change").getAsString().equals(kind)).count(),
                    kind);
        }
        assertEquals(5, counts.size());
    }

    @Test
    void changed_property_has_old_and_new_values_with_names() {
        assertEquals(
                "[{'iri':'http://www.w3.org/ns/org#heldBy','name':'held by','before':[{'iri':'ID/person/mari-looke','name':'Mari Lõoke','lang':'en'}],'after':[{'iri':'ID/person/juri-kaaramees','name':'Jüri Kääramees','lang':'en'}]}]",
                compact(change("post/minister-for-digital-affairs").get("properties")));
    }

    @Test
    void property_of_a_part_names_the_part() {
        JsonObject ministry = change("organisation/ministry-of-digital-affairs");
        var telephone =
                ministry.getAsJsonArray("properties").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(one -> one.get("iri").getAsString().endsWith("telephone"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                ministry.get("iri").getAsString() + "/contact",
                telephone.get("part").getAsString());
        assertEquals(
                "[{'value':'+372 555 0200','datatype':'http://www.w3.org/2001/XMLSchema#string'}]",
                compact(telephone.get("after")));
    }

    @Test
    void responsibility_of_an_edition_is_compared_with_that_of_the_other() {
        JsonObject strategy = change("responsibility/2021/digital-strategy");
        assertEquals("changed", strategy.get("change").getAsString());
        assertEquals(1, strategy.getAsJsonArray("properties").size());
    }

    @Test
    void moved_resource_names_the_section_that_it_left() {
        JsonObject moved = change("organisation/information-system-authority");
        assertEquals("moved", moved.get("change").getAsString());
        assertEquals(
                BASE + "graph/ee/2019/infrastructure/portals",
                moved.getAsJsonArray("from").get(0).getAsString());
    }

    @Test
    void new_resource_has_all_its_values() {
        JsonObject service = change("service/parental-leave");
        assertEquals("new", service.get("change").getAsString());
        assertTrue(service.getAsJsonArray("properties").size() > 1, service.toString());
    }

    @Test
    void drafted_edition_is_marked() {
        JsonObject json = json(EARLIER, LATER);
        assertEquals("reviewed", json.getAsJsonObject("earlier").get("status").getAsString());
        assertEquals("drafted", json.getAsJsonObject("later").get("status").getAsString());
    }

    @Test
    void edition_compared_with_itself_has_no_changes() {
        assertTrue(json(LATER, LATER).getAsJsonArray("sections").isEmpty());
        assertTrue(report(LATER, LATER).text().endsWith("\nNo changes.\n"));
    }

    @Test
    void text_fits_into_80_columns_but_for_long_words() {
        List<String> wide =
                report(EARLIER, LATER)
                        .text()
                        .lines()
                        .filter(line -> line.length() > 80 && line.strip().contains(" "))
                        .toList();
        assertEquals(List.of(), wide);
    }

    @Test
    void text_does_not_depend_on_the_order_of_graphs() {
        var reversed = new ArrayList<>(SERIES.graphs().keySet());
        Collections.reverse(reversed);
        var other = new LinkedHashMap<String, Graph>();
        reversed.forEach(name -> other.put(name, SERIES.graphs().get(name)));
        assertEquals(
                report(EARLIER, LATER).text(),
                report(new NamedGraphs(other), EARLIER, LATER).text());
    }

    private static JsonObject change(String path) {
        return changes()
                .filter(change -> change.get("iri").getAsString().equals(ID + path))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonObject> changes() {
        return json(EARLIER, LATER).getAsJsonArray("sections").asList().stream()
                .flatMap(
                        section ->
                                section
                                        .getAsJsonObject()
                                        .getAsJsonArray("changes")
                                        .asList()
                                        .stream())
                .map(JsonElement::getAsJsonObject);
    }

    private static JsonObject json(Edition earlier, Edition later) {
        return JsonParser.parseString(report(earlier, later).json()).getAsJsonObject();
    }

    private static DiffReport report(Edition earlier, Edition later) {
        return report(SERIES, earlier, later);
    }

    private static DiffReport report(NamedGraphs all, Edition earlier, Edition later) {
        return DiffReport.of(
                all,
                new EditionPair(earlier, later),
                new IriRewriter(BASE),
                term -> Optional.empty());
    }

    private static String compact(JsonElement json) {
        return json.toString().replace('"', '\'').replace(ID, "ID/");
    }
}

package eu.factgraph.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.store.IriRewriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of two editions that differ in known ways. */
class DiffReportTest {

    private static final Edition EARLIER = new Edition("be", 2019);
    private static final Edition LATER = new Edition("be", 2021);
    private static final String BASE = "https://facts.example.org/";
    private static final String ID = BASE + "id/be/";

    @TempDir static Path folder;

    private static NamedGraphs graphs;

    @BeforeAll
    static void read() {
        graphs = NamedGraphs.read(SourceFolders.withData(TwoEditions.in(folder.resolve("data"))));
    }

    @Test
    void changes_are_grouped_by_section_in_the_order_of_the_later_outline() {
        assertEquals(
                List.of(
                        "governance/national/policy: changed organisation/ministry-of-interior",
                        "governance/national/policy: changed post/state-secretary-for-asylum-and-migration",
                        "governance/national/policy: changed responsibility/2021/cbss-strategy",
                        "governance/national/policy: no-longer-mentioned person/theo-francken",
                        "infrastructure/epayment: no-longer-asked not-reported/2019/epayment",
                        "services-for-citizens/travel: no-longer-asked organisation/federal-department-foreign-affairs",
                        "services-for-citizens/travel: no-longer-asked organisation/local-authorities",
                        "services-for-citizens/travel: no-longer-asked service/passport",
                        "services-for-citizens/housing: new service/rent-registration",
                        "services-for-citizens/vehicles: changed graph/be/2021/services-for-citizens/vehicles",
                        "services-for-citizens/health: moved service/checking-status-of-the-car-online"),
                lines(EARLIER, LATER));
    }

    @Test
    void changed_property_has_old_and_new_values_with_names() {
        JsonObject post = change("post/state-secretary-for-asylum-and-migration");
        assertEquals(
                "[{'iri':'http://www.w3.org/ns/org#heldBy','name':'held by','before':[{'iri':'ID/person/theo-francken','name':'Theo Francken','lang':'en'}],'after':[{'iri':'ID/person/ben-smeets','name':'Ben Smeets','lang':'en'}]}]",
                compact(post.get("properties")));
    }

    @Test
    void property_of_a_part_names_the_part() {
        JsonObject unit = change("organisation/ministry-of-interior");
        JsonObject telephone = unit.getAsJsonArray("properties").get(0).getAsJsonObject();
        assertEquals(
                unit.get("iri").getAsString() + "/contact", telephone.get("part").getAsString());
        assertEquals(
                "[{'value':'+32 2 555 00 00','datatype':'http://www.w3.org/2001/XMLSchema#string'}]",
                compact(telephone.get("after")));
    }

    @Test
    void moved_resource_names_the_section_that_it_left() {
        JsonObject moved = change("service/checking-status-of-the-car-online");
        assertEquals("moved", moved.get("change").getAsString());
        assertEquals(
                BASE + "graph/be/2019/services-for-citizens/vehicles",
                moved.getAsJsonArray("from").get(0).getAsString());
        assertTrue(moved.getAsJsonArray("properties").isEmpty());
    }

    @Test
    void edition_compared_with_itself_has_no_changes() {
        assertEquals(List.of(), lines(LATER, LATER));
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
        var reversed = new ArrayList<>(graphs.graphs().keySet());
        Collections.reverse(reversed);
        var other = new LinkedHashMap<String, Graph>();
        reversed.forEach(name -> other.put(name, graphs.graphs().get(name)));
        assertEquals(
                report(EARLIER, LATER).text(),
                report(new NamedGraphs(other), EARLIER, LATER).text());
    }

    private static List<String> lines(Edition earlier, Edition later) {
        return sections(earlier, later)
                .flatMap(
                        section ->
                                section.getAsJsonArray("changes").isEmpty()
                                        ? Stream.of(section.get("path").getAsString() + ":")
                                        : section.getAsJsonArray("changes").asList().stream()
                                                .map(
                                                        change ->
                                                                line(
                                                                        section,
                                                                        change.getAsJsonObject())))
                .toList();
    }

    private static String line(JsonObject section, JsonObject change) {
        return "%s: %s %s"
                .formatted(
                        section.get("path").getAsString(),
                        change.get("change").getAsString(),
                        change.get("iri").getAsString().replace(ID, "").replace(BASE, ""));
    }

    private static JsonObject change(String path) {
        return sections(EARLIER, LATER)
                .flatMap(section -> section.getAsJsonArray("changes").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(change -> change.get("iri").getAsString().equals(ID + path))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonObject> sections(Edition earlier, Edition later) {
        return JsonParser.parseString(report(earlier, later).json())
                .getAsJsonObject()
                .getAsJsonArray("sections")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject);
    }

    private static DiffReport report(Edition earlier, Edition later) {
        return report(graphs, earlier, later);
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

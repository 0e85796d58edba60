package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import eu.factgraph.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --country}, {@code --edition} and {@code --status} of query, export and stats. */
class SelectionOptionsIT {

    private static final String OF_2019 = "Mari Lõoke";
    private static final String OF_2021 = "Jüri Kääramees";
    private static final String OF_LITHUANIA = "Žydrūnė Šaltinytė";

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', true, false, true",
        "--edition 2021, false, true, true",
        "--edition 2019, true, false, false",
        "--country ee --edition 2021, false, true, false",
        "--country ee --edition 2021 --status reviewed, true, false, false",
        "--country lt, false, false, true",
        "--edition 2010, false, false, false",
    })
    void question_is_answered_from_the_selected_editions(
            String options, boolean of2019, boolean of2021, boolean ofLithuania) throws Exception {
        var outcome = run(options, "query", "--question", "office-holders", "--format", "csv");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(of2019, outcome.out().contains(OF_2019), outcome.out());
        assertEquals(of2021, outcome.out().contains(OF_2021), outcome.out());
        assertEquals(ofLithuania, outcome.out().contains(OF_LITHUANIA), outcome.out());
    }

    @Test
    void query_of_ones_own_reads_all_graphs_unless_editions_are_selected() throws Exception {
        String query =
                "SELECT DISTINCT ?graph { GRAPH ?graph { ?post <http://www.w3.org/ns/org#heldBy> ?person } }";
        assertTrue(run("", "query", "-e", query).out().contains("graph/ee/2021/"));
        assertFalse(run("--country ee", "query", "-e", query).out().contains("graph/ee/2021/"));
    }

    @Test
    void export_of_an_edition_without_registries_of_another_country_is_not_an_error()
            throws Exception {
        var of2021 = run("--country ee --edition 2021", "export", "cpov", "--format", "nt");
        assertEquals(0, of2021.code(), of2021.err());
        assertTrue(of2021.out().contains("https://www.digi.example/"));
        assertFalse(of2021.out().contains("http://www.side.example/"));
        var none = run("--country ee --edition 2010", "export", "eli", "--format", "nt");
        assertEquals(0, none.code(), none.err());
        assertFalse(none.out().contains("/id/ee/"));
    }

    @Test
    void stats_lists_the_selected_editions() throws Exception {
        String all = run("", "stats").out();
        assertTrue(all.contains("edition\tee/2019\n") && all.contains("edition\tlt/2020\n"));
        String one = run("--country ee --edition 2021", "stats").out();
        assertTrue(one.contains("edition\tee/2021\n") && !one.contains("edition\tlt/2020\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--country xx, 'use one of: ee, lt'",
        "--edition last, write four digits",
        "--status new, use reviewed"
    })
    void wrong_value_exits_2_with_a_correction(String options, String message) throws Exception {
        var outcome = run(options, "query", "--question", "contacts");
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(message), outcome.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"--country ee, false", "--country ee --edition 2021, true"})
    void question_says_which_of_its_editions_are_drafts(String options, boolean isDraft)
            throws Exception {
        var outcome = run(options, "query", "--question", "contacts");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(isDraft, outcome.err().contains("Drafts, not yet reviewed: ee/2021\n"));
    }

    private Command.Outcome run(String options, String... command) throws Exception {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", Series.DATA.toString()));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        return new JarProcess(folder).run(arguments.toArray(String[]::new));
    }
}

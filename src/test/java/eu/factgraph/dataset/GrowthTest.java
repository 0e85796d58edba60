package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Fixture;
import eu.factgraph.SyntheticCountries;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived for a unit does not depend on how many others there are. */
class GrowthTest {

    @TempDir Path folder;

    @Test
    void derived_statements_of_an_edition_are_as_many_among_others_as_alone() throws IOException {
        assertEquals(derived(1, 1), derived(3, 2));
    }

    /** The numbers of derived statements that occur among scopes, and among editions. */
    private Set<String> derived(int countries, int editions) throws IOException {
        Path data = folder.resolve(countries + "x" + editions);
        new SyntheticCountries(Fixture.DATA).write(data, countries, editions);
        NamedGraphs graphs = DerivationRules.derived(SourceFolders.withData(data));
        return graphs.graphs().keySet().stream()
                .filter(name -> name.startsWith(NamedGraphs.DERIVED))
                .map(name -> kind(name) + " " + graphs.graphs().get(name).size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(String derived) {
        Unit unit = Unit.of(derived);
        return unit instanceof Edition
                ? "edition"
                : new Scope(unit.scope()).isShared() ? unit.scope() : "country";
    }
}

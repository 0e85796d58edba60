package eu.factgraph.quality;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.importing.OpenItems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** The quality of all editions, by country, oldest first. */
public record QualityReport(List<EditionQuality> editions) {

    /**
     * @param graphs all, in the canonical namespace
     * @param data the folder that they were read from
     */
    public static QualityReport of(NamedGraphs graphs, Path data) {
        var counter = new ItemCounter(graphs);
        return new QualityReport(
                graphs.editions().stream()
                        .map(edition -> edition(graphs, counter, data, edition))
                        .toList());
    }

    private static EditionQuality edition(
            NamedGraphs graphs, ItemCounter counter, Path data, Edition edition) {
        List<String> sections =
                graphs.graphs().keySet().stream()
                        .filter(edition::holds)
                        .filter(name -> !name.equals(edition.graph()))
                        .toList();
        long reviewed =
                sections.stream()
                        .filter(name -> EditionStatus.of(graphs, name) == EditionStatus.REVIEWED)
                        .count();
        return new EditionQuality(
                edition,
                counter.count(edition),
                sections.size(),
                (int) reviewed,
                OpenItems.read(data.resolve(edition.scope()), edition.year()),
                EditionSample.read(data, edition));
    }

    public int total(ToIntFunction<EditionQuality> number) {
        return editions.stream().mapToInt(number).sum();
    }

    /** The open rows of all editions. */
    public Map<String, Integer> openByReason() {
        var all = new TreeMap<String, Integer>();
        editions.forEach(
                edition ->
                        edition.open()
                                .byReason()
                                .forEach((reason, rows) -> all.merge(reason, rows, Integer::sum)));
        return all;
    }

    /** The same for programs. */
    public String json() {
        return QualityDocument.json(this);
    }
}

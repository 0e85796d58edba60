package eu.factgraph.page.change;

import com.google.gson.Gson;
import eu.factgraph.dataset.Edition;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The comparisons that the editions of a country allow.
 *
 * @param editions newest first
 * @param pairs the newest first; of consecutive editions before others
 */
public record ChangesIndexPage(
        String code, DisplayLabel country, List<EditionLink> editions, List<ComparablePair> pairs) {

    /**
     * @param isConsecutive whether no edition is between them
     */
    public record ComparablePair(
            EditionPair pair, boolean isConsecutive, String href, String address) {}

    public static ChangesIndexPage of(PageContext context, SeriesIndex series, String country) {
        List<Edition> editions = series.of(country);
        Stream<ComparablePair> consecutive =
                IntStream.range(1, editions.size())
                        .mapToObj(place -> pair(context, editions, place, 1));
        Stream<ComparablePair> others =
                IntStream.range(2, editions.size())
                        .boxed()
                        .flatMap(
                                distance ->
                                        IntStream.range(distance, editions.size())
                                                .mapToObj(
                                                        place ->
                                                                pair(
                                                                        context, editions, place,
                                                                        distance)));
        return new ChangesIndexPage(
                country,
                SourceStrip.country(context, series, editions.get(0)),
                editions.stream().map(one -> EditionLink.of(context, series, one)).toList(),
                Stream.concat(consecutive, others).toList());
    }

    public byte[] csv() {
        return CsvWriter.csv(
                List.of("country", "earlier", "later", "consecutive", "address"),
                pairs.stream()
                        .map(
                                one ->
                                        List.of(
                                                code,
                                                "" + one.pair().earlier().year(),
                                                "" + one.pair().later().year(),
                                                one.isConsecutive() ? "yes" : "no",
                                                one.address()))
                        .toList());
    }

    /** The same as JSON. */
    public byte[] json() {
        return (new Gson()
                                .toJson(
                                        pairs.stream()
                                                .map(
                                                        one ->
                                                                new PairInJson(
                                                                        one.pair().earlier().year(),
                                                                        one.pair().later().year(),
                                                                        one.isConsecutive(),
                                                                        one.address()))
                                                .toList())
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private record PairInJson(int earlier, int later, boolean consecutive, String address) {}

    private static ComparablePair pair(
            PageContext context, List<Edition> editions, int place, int distance) {
        var pair = new EditionPair(editions.get(place), editions.get(place - distance));
        String path = ComparedEditions.path(pair);
        return new ComparablePair(
                pair, distance == 1, context.href(path), context.store().base() + path);
    }
}

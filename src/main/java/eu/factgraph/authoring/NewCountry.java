package eu.factgraph.authoring;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A country with its first edition, whose sections state nothing yet but the country's capital,
 * languages and currencies.
 *
 * @param languages IRIs of the EU's authority table, as terms
 * @param currencies likewise
 */
public record NewCountry(
        Edition edition,
        TaggedNames names,
        Optional<TaggedNames> capital,
        List<String> languages,
        List<String> currencies) {

    /** Where the sheets of most years have them; those of others begin with the first chapter. */
    private static final String BASIC_DATA = "/country-profile/basic-data";

    private static final List<String> PLACE =
            List.of("a dct:Location", "a cv:AdminUnit", "a eli:AdministrativeArea");

    /**
     * The files of the country, with the shared ones if the data has none.
     *
     * @param data folder of all countries
     */
    public NewFiles files(Path data) {
        Path folder = data.resolve(edition.scope());
        var texts = new LinkedHashMap<Path, String>();
        texts.put(folder.resolve("things/place.ttl"), places());
        texts.put(folder.resolve(edition.year() + ".ttl"), document());
        AuthorityCodes.country(edition.scope())
                .ifPresent(
                        term ->
                                texts.put(
                                        folder.resolve("enrichment/eu-authorities.ttl"),
                                        authorities(term)));
        sections()
                .forEach(
                        (path, text) ->
                                texts.put(folder.resolve(edition.year() + path + ".ttl"), text));
        texts.putAll(SharedFiles.missing(data));
        return new NewFiles(texts);
    }

    private String places() {
        String name = NamedGraphs.GRAPHS + edition.scope() + "/things/place";
        var document =
                new TurtleDocument()
                        .block(
                                "<" + name + ">",
                                List.of(
                                        "a foaf:Document",
                                        "dct:title \"Places of %s\"@en".formatted(names.english()),
                                        "dct:spatial " + country()))
                        .block(country(), concat(PLACE, names.statements()));
        capital.ifPresent(city -> document.block(capital(city), concat(PLACE, city.statements())));
        return document.text();
    }

    private String authorities(String term) {
        String name = NamedGraphs.GRAPHS + edition.scope() + "/enrichment/eu-authorities";
        String title = "dct:title \"%s in the EU authority tables\"@en";
        return new TurtleDocument()
                .block(
                        "<" + name + ">",
                        List.of(
                                "a foaf:Document",
                                title.formatted(names.english()),
                                "dct:source " + AuthorityCodes.publisher()))
                .block(country(), List.of("skos:exactMatch " + term))
                .text();
    }

    private String document() {
        String title = "dct:title \"Digital Government Factsheet %s %d\"@en";
        return new TurtleDocument()
                .block(
                        "<" + edition.graph() + ">",
                        List.of(
                                "a def:Factsheet",
                                title.formatted(names.english(), edition.year()),
                                "dct:isPartOf eu-series:digital-government-factsheets",
                                "dct:spatial " + country(),
                                "adms:status edition-status:drafted",
                                "dct:date \"%d\"^^xsd:gYear".formatted(edition.year())))
                .text();
    }

    private Map<String, String> sections() {
        Map<String, List<String>> outline = Outline.of(edition).sections();
        String basicData =
                outline.containsKey(BASIC_DATA) ? BASIC_DATA : outline.keySet().iterator().next();
        var texts = new LinkedHashMap<String, String>();
        outline.forEach(
                (path, statements) -> {
                    String graph = "<" + edition.graph() + path + ">";
                    var document = new TurtleDocument().block(graph, statements);
                    if (path.equals(basicData)) {
                        document.block(country(), basicData());
                    }
                    texts.put(path, document.text());
                });
        return texts;
    }

    private List<String> basicData() {
        return Stream.of(
                        capital.stream().map(city -> "def:capital " + capital(city)),
                        languages.stream().sorted().map(language -> "dct:language " + language),
                        currencies.stream().sorted().map(currency -> "cv:currency " + currency))
                .flatMap(values -> values)
                .distinct()
                .toList();
    }

    private String country() {
        return edition.scope() + "-place:" + names.slug();
    }

    /** A capital may have the name of its country. */
    private String capital(TaggedNames city) {
        String slug = city.slug();
        return edition.scope() + "-place:" + (slug.equals(names.slug()) ? slug + "-city" : slug);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

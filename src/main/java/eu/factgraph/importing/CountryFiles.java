package eu.factgraph.importing;

import eu.factgraph.authoring.NewCountry;
import eu.factgraph.authoring.TaggedNames;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.ScopeCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** What the folder of a scope needs before its first edition: its country, by IRI and name. */
record CountryFiles(String iri, String name, Map<Path, String> missing) {

    private static final String PLACES = "things/place.ttl";

    static CountryFiles of(Path data, ScopeFolder folder, Edition first) {
        if (folder.scope().equals(Scope.UNION.code())) {
            return new CountryFiles(
                    CanonicalNamespace.CANONICAL + "id/eu/place/european-union",
                    "the European Union",
                    Map.of());
        }
        return existing(folder).orElseGet(() -> created(data, first));
    }

    private static Optional<CountryFiles> existing(ScopeFolder folder) {
        Graph places = folder.graphs().get(PLACES);
        if (places == null) {
            return Optional.empty();
        }
        return places.stream(Node.ANY, DCTerms.spatial.asNode(), Node.ANY)
                .map(triple -> triple.getObject())
                .findFirst()
                .map(place -> new CountryFiles(place.getURI(), name(places, place), Map.of()));
    }

    private static String name(Graph places, Node place) {
        return places.stream(place, SKOS.prefLabel.asNode(), Node.ANY)
                .map(triple -> triple.getObject())
                .filter(label -> label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(place.getURI());
    }

    private static CountryFiles created(Path data, Edition first) {
        String name =
                new Locale("", ScopeCode.iso(first.scope())).getDisplayCountry(Locale.ENGLISH);
        var names = TaggedNames.of("--country", List.of(name));
        Map<Path, String> files =
                new NewCountry(first, names, Optional.empty(), List.of(), List.of())
                        .files(data)
                        .texts();
        var missing =
                files.entrySet().stream()
                        .filter(file -> !isOfEdition(data, file.getKey(), first))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (one, other) -> one,
                                        TreeMap::new));
        String iri =
                CanonicalNamespace.CANONICAL
                        + "id/%s/place/%s".formatted(first.scope(), names.slug());
        return new CountryFiles(iri, name, missing);
    }

    private static boolean isOfEdition(Path data, Path file, Edition edition) {
        String path = data.relativize(file).toString().replace('\\', '/');
        return path.startsWith(edition.scope() + "/" + edition.year());
    }
}

package eu.factgraph.page.description;

import eu.factgraph.dataset.Language;
import eu.factgraph.files.Namespaces;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * The schema.org properties of a catalogue, dataset, series or cube beside its names: publisher,
 * time, place and files ({@code Dataset}, {@code DataCatalog}).
 */
record SchemaOrgDataset(Store store, Node about) {

    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final Node DERIVED_FROM =
            NodeFactory.createURI(Namespaces.PROV + "wasDerivedFrom");
    private static final Node OBSERVED_IN = NodeFactory.createURI(Namespaces.QB + "dataSet");
    private static final Node AREA = NodeFactory.createURI(Namespaces.SDMX + "dimension#refArea");

    void addTo(JsonObject object) {
        values(about, DCTerms.identifier.asNode())
                .findFirst()
                .ifPresent(value -> object.put("identifier", value.getLiteralLexicalForm()));
        List<JsonObject> organisations = organisations();
        add(object, "creator", organisations.stream());
        add(object, "publisher", organisations.stream());
        add(object, "spatialCoverage", places());
        add(object, "temporalCoverage", years());
        modified().ifPresent(date -> object.put("dateModified", date));
        Stream<Node> licences = ownOrOfEditions(DCTerms.license.asNode()).distinct();
        add(object, "license", licences.map(SchemaOrgDataset::link));
        add(object, "distribution", values(about, DCAT.distribution.asNode()).map(this::file));
        add(object, "dataset", linked(catalogued(), "Dataset"));
        add(object, "hasPart", linked(editions(), "Dataset"));
        Node catalogue = store.node("catalog");
        if (graph().contains(catalogue, DCAT.dataset.asNode(), about) || is(DCAT.Dataset)) {
            object.put("includedInDataCatalog", link(catalogue, "DataCatalog"));
        }
    }

    private Graph graph() {
        return store.dataset().getDefaultGraph();
    }

    private boolean is(Resource type) {
        return graph().contains(about, RDF.Nodes.type, type.asNode());
    }

    /** The datasets of a catalogue: those that it states, and those that rules derive. */
    private Stream<Node> catalogued() {
        return is(DCAT.Catalog)
                ? Stream.concat(
                        values(about, DCAT.dataset.asNode()),
                        subjects(RDF.Nodes.type, DCAT.Dataset.asNode()))
                : Stream.empty();
    }

    /** The datasets of a series. */
    private Stream<Node> editions() {
        return subjects(DCTerms.isPartOf.asNode(), about)
                .flatMap(factsheet -> subjects(DERIVED_FROM, factsheet));
    }

    /** The factsheet of an edition, or those of all editions of a series. */
    private Stream<Node> factsheets() {
        return ownOrOfEditions(DERIVED_FROM);
    }

    private Stream<Node> ownOrOfEditions(Node property) {
        return Stream.concat(Stream.of(about), editions())
                .flatMap(dataset -> values(dataset, property));
    }

    private List<JsonObject> organisations() {
        return ownOrOfEditions(DCTerms.publisher.asNode())
                .distinct()
                .map(body -> named(link(body, "Organization"), body))
                .toList();
    }

    private Stream<JsonObject> places() {
        var observed = subjects(OBSERVED_IN, about).flatMap(one -> values(one, AREA));
        var stated =
                Stream.concat(Stream.of(about), factsheets())
                        .flatMap(one -> values(one, DCTerms.spatial.asNode()));
        return Stream.concat(stated, observed)
                .distinct()
                .map(place -> named(link(place, "Place"), place));
    }

    private Stream<? extends JsonValue> years() {
        return factsheets()
                .flatMap(factsheet -> values(factsheet, store.node("def/year")))
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .sorted()
                .map(JsonString::new);
    }

    private Optional<String> modified() {
        return Stream.concat(Stream.of(about), factsheets())
                .flatMap(one -> values(one, DCTerms.modified.asNode()))
                .map(Node::getLiteralLexicalForm)
                .max(Comparator.naturalOrder());
    }

    private JsonObject file(Node distribution) {
        JsonObject file = named(link(distribution, "DataDownload"), distribution);
        var address = values(distribution, DCAT.downloadURL.asNode()).findFirst();
        address.ifPresent(url -> file.put("contentUrl", url.getURI()));
        var type = values(distribution, DCAT.mediaType.asNode()).findFirst();
        type.ifPresent(iri -> file.put("encodingFormat", iri.getURI().replaceFirst(IANA, "")));
        return file;
    }

    private Stream<JsonObject> linked(Stream<Node> nodes, String type) {
        return nodes.distinct()
                .sorted(NodeCmp::compareRDFTerms)
                .map(node -> described(named(link(node, type), node), node));
    }

    private JsonObject named(JsonObject object, Node node) {
        text(node, List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode()))
                .ifPresent(name -> object.put("name", name));
        return object;
    }

    private JsonObject described(JsonObject object, Node node) {
        text(node, List.of(DCTerms.description.asNode()))
                .ifPresent(text -> object.put("description", text));
        return object;
    }

    /** In English where there is a choice: search engines read one text. */
    private Optional<String> text(Node node, List<Node> properties) {
        return properties.stream()
                .flatMap(property -> values(node, property))
                .min(Language.ENGLISH_FIRST.thenComparing(NodeCmp::compareRDFTerms))
                .map(Node::getLiteralLexicalForm);
    }

    private static JsonObject link(Node node, String type) {
        JsonObject link = link(node);
        link.put("@type", type);
        return link;
    }

    static JsonObject link(Node node) {
        var link = new JsonObject();
        link.put("@id", node.getURI());
        return link;
    }

    static void add(JsonObject object, String name, Stream<? extends JsonValue> values) {
        var array = new JsonArray();
        values.forEach(array::add);
        if (!array.isEmpty()) {
            object.put(name, array.size() == 1 ? array.get(0) : array);
        }
    }

    private Stream<Node> values(Node subject, Node property) {
        return G.listSP(graph(), subject, property).stream().sorted(NodeCmp::compareRDFTerms);
    }

    private Stream<Node> subjects(Node property, Node object) {
        return G.listPO(graph(), property, object).stream().sorted(NodeCmp::compareRDFTerms);
    }
}

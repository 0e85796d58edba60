package eu.factgraph.page.description;

import eu.factgraph.files.Namespaces;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The schema.org metadata of a resource as JSON-LD to embed (JSON-LD 1.1, section 7). */
record SchemaOrgMetadata(ResourceDescription description, Store store) {

    private static final Map<String, String> TYPES =
            Map.of(
                    Namespaces.CPSV + "PublicService", "GovernmentService",
                    Namespaces.CV + "PublicOrganisation", "GovernmentOrganization",
                    Namespaces.ELI + "LegalResource", "Legislation",
                    DCAT.NS + "Catalog", "DataCatalog",
                    DCAT.NS + "Dataset", "Dataset",
                    Namespaces.QB + "DataSet", "Dataset");

    /** A series is no dataset of its own, and yet has files. */
    private static final String DISTRIBUTION = DCAT.distribution.getURI();

    private static final Set<String> WITH_FILES = Set.of("DataCatalog", "Dataset");

    private static final Map<String, String> PROPERTIES = properties();

    private static Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put(SKOS.prefLabel.getURI(), "name");
        properties.put(DCTerms.title.getURI(), "name");
        properties.put(SKOS.altLabel.getURI(), "alternateName");
        properties.put(DCTerms.description.getURI(), "description");
        properties.put(Namespaces.CV + "hasCompetentAuthority", "provider");
        properties.put(ORG.subOrganizationOf.getURI(), "parentOrganization");
        properties.put(Namespaces.ELI + "date_document", "legislationDate");
        properties.put(Namespaces.ELI + "id_local", "legislationIdentifier");
        properties.put(Namespaces.ELI + "passed_by", "legislationPassedBy");
        properties.put(Namespaces.ELI + "amends", "legislationChanges");
        properties.put(Namespaces.ELI + "transposes", "legislationTransposes");
        properties.put(DCAT.keyword.getURI(), "keywords");
        properties.put(DCTerms.license.getURI(), "license");
        properties.put(FOAF.homepage.getURI(), "url");
        properties.put(SKOS.exactMatch.getURI(), "sameAs");
        return properties;
    }

    /** The JSON, escaped for a script element; empty for classes that schema.org lacks. */
    Optional<String> json() {
        return type().map(type -> object(type).toString().replace("<", "\\u003c"));
    }

    private Optional<String> type() {
        return values(RDF.type.getURI()).stream()
                .filter(Node::isURI)
                .flatMap(node -> Optional.ofNullable(TYPES.get(node.getURI())).stream())
                .sorted()
                .findFirst()
                .or(() -> values(DISTRIBUTION).stream().map(file -> "Dataset").findFirst());
    }

    private JsonObject object(String type) {
        var object = new JsonObject();
        object.put("@context", "https://schema.org/");
        object.put("@type", type);
        object.put("@id", description.about().getURI());
        PROPERTIES.forEach((property, name) -> add(object, name, values(property)));
        if (WITH_FILES.contains(type)) {
            new SchemaOrgDataset(store, description.about()).addTo(object);
        }
        return object;
    }

    private static void add(JsonObject object, String name, List<Node> values) {
        if (!object.hasKey(name)) {
            SchemaOrgDataset.add(object, name, values.stream().map(SchemaOrgMetadata::json));
        }
    }

    private static JsonValue json(Node value) {
        if (value.isURI()) {
            return SchemaOrgDataset.link(value);
        }
        if (value.getLiteralLanguage().isEmpty()) {
            return new JsonString(value.getLiteralLexicalForm());
        }
        var text = new JsonObject();
        text.put("@value", value.getLiteralLexicalForm());
        text.put("@language", value.getLiteralLanguage());
        return text;
    }

    private List<Node> values(String property) {
        return description.statements().stream()
                .filter(quad -> quad.getSubject().equals(description.about()))
                .filter(quad -> quad.getPredicate().hasURI(property))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }
}

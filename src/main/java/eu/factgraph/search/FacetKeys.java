package eu.factgraph.search;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.Namespaces;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * The values of facets as short keys for addresses, such as {@code kind=system} and {@code
 * topic=governance/national}. A value without a key, and each value that has one, is also known by
 * its IRI.
 */
public record FacetKeys(Store store) {

    private static final String ORG = "http://www.w3.org/ns/org#";

    private static final Map<String, String> KINDS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("act", Namespaces.ELI + "LegalResource"),
                            Map.entry("body", Namespaces.CV + "PublicOrganisation"),
                            Map.entry("business-event", Namespaces.CV + "BusinessEvent"),
                            Map.entry("concept", SKOS.getURI() + "Concept"),
                            Map.entry("event", own("Event")),
                            Map.entry("factsheet", own("Factsheet")),
                            Map.entry("figure", Namespaces.QB + "Observation"),
                            Map.entry("group", own("Group")),
                            Map.entry("highlight", own("Highlight")),
                            Map.entry("life-event", Namespaces.CV + "LifeEvent"),
                            Map.entry("not-reported", own("NotReported")),
                            Map.entry("organisation", ORG + "Organization"),
                            Map.entry("person", Namespaces.PERSON + "Person"),
                            Map.entry("place", DCTerms.getURI() + "Location"),
                            Map.entry("policy", own("PoliticalCommunication")),
                            Map.entry("policy-part", own("PolicyPart")),
                            Map.entry("post", ORG + "Post"),
                            Map.entry("programme", own("Programme")),
                            Map.entry("register", own("BaseRegister")),
                            Map.entry("responsibility", own("Responsibility")),
                            Map.entry("rule", Namespaces.CPSV + "Rule"),
                            Map.entry("section", own("Section")),
                            Map.entry("service", Namespaces.CPSV + "PublicService"),
                            Map.entry("standard", DCTerms.getURI() + "Standard"),
                            Map.entry("system", own("DigitalSolution"))));

    private static final Map<String, String> KEYS_OF_KINDS =
            KINDS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** What precedes the key in the IRI, in the canonical namespace. */
    private static final Map<SearchFacet, String> PREFIXES =
            Map.of(
                    SearchFacet.TIER, "id/concept/tier/",
                    SearchFacet.THEME, "id/concept/",
                    SearchFacet.SECTION, "graph/",
                    SearchFacet.TOPIC, OutlineTopic.TOPICS);

    private static String own(String term) {
        return CanonicalNamespace.TERMS + term;
    }

    /** The keys of kinds, sorted. */
    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** The key of a value, or its IRI if it has none. */
    public String key(SearchFacet facet, Node value) {
        String iri = store.rebasing().canonical(value.getURI());
        if (facet == SearchFacet.KIND) {
            return KEYS_OF_KINDS.getOrDefault(iri, value.getURI());
        }
        String prefix = CanonicalNamespace.CANONICAL + PREFIXES.get(facet);
        return iri.startsWith(prefix) ? iri.substring(prefix.length()) : value.getURI();
    }

    /**
     * The value of a key or of an IRI, canonical or on the base.
     *
     * @throws InvalidInput if there is no kind with the key
     */
    public Node value(SearchFacet facet, String key) {
        if (key.contains(":")) {
            return NodeFactory.createURI(store.rebasing().iri(key));
        }
        String iri =
                facet == SearchFacet.KIND
                        ? kind(key)
                        : CanonicalNamespace.CANONICAL + PREFIXES.get(facet) + key;
        return NodeFactory.createURI(store.rebasing().iri(iri));
    }

    private static String kind(String key) {
        return Optional.ofNullable(KINDS.get(key))
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "kind=%s is not a kind; use the IRI of a class or one of: %s"
                                                .formatted(
                                                        key, String.join(", ", KINDS.keySet()))));
    }
}

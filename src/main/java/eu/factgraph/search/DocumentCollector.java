package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.search.text.TextFolding;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Collects what to index of one unit: of an edition its sections and the resources with a name that
 * it mentions, of the shared vocabulary its concepts.
 */
final class DocumentCollector {

    private static final Comparator<IndexedDocument> BY_IRI =
            Comparator.comparing(document -> document.resource().iri());

    /** The scopes besides the vocabulary that describe its concepts. */
    private static final List<Scope> ABOUT_CONCEPTS = List.of(Scope.UNION, Scope.INTERNATIONAL);

    private final UnitStatements statements;
    private final Unit unit;
    private final Map<Node, List<Quad>> around = new HashMap<>();
    private final Map<IndexedResource, Set<IndexedPart>> documents = new LinkedHashMap<>();
    private final Set<String> scopes = new TreeSet<>();

    /**
     * @param documents sorted by IRI
     * @param scopes the codes of those whose statements they depend on
     * @param countryWords the words of the names of their country
     */
    record UnitDocuments(
            List<IndexedDocument> documents, Set<String> scopes, Set<String> countryWords) {}

    private DocumentCollector(UnitStatements statements, Unit unit) {
        this.statements = statements;
        this.unit = unit;
        this.scopes.add(unit.scope());
        this.scopes.add(Scope.SHARED.code());
    }

    static UnitDocuments of(UnitStatements statements, Unit unit) {
        var collector = new DocumentCollector(statements, unit);
        if (unit instanceof Edition edition) {
            collector.addEdition(edition);
        } else {
            collector.addVocabulary();
        }
        return new UnitDocuments(
                collector.documents.entrySet().stream()
                        .map(one -> new IndexedDocument(one.getKey(), one.getValue()))
                        .sorted(BY_IRI)
                        .toList(),
                collector.scopes,
                collector.countryWords());
    }

    private void addVocabulary() {
        List<Quad> own = statements.of(unit);
        var collector = new ResourceCollector(statements.store(), own);
        own.stream()
                .map(Quad::getSubject)
                .distinct()
                .filter(node -> isNamed(node, collector.about(node)))
                .map(node -> collector.resource(node, this::around))
                .forEach(resource -> documents.put(resource, EnumSet.allOf(IndexedPart.class)));
    }

    /** Twice if a selection of what is reviewed has only a part of the edition. */
    private void addEdition(Edition edition) {
        List<Quad> whole = statements.of(edition);
        List<Quad> reviewed = statements.reviewed(edition);
        if (reviewed.size() == whole.size()) {
            add(whole, EnumSet.allOf(IndexedPart.class));
        } else {
            add(whole, EnumSet.of(IndexedPart.WHOLE));
            add(reviewed, EnumSet.of(IndexedPart.REVIEWED));
        }
    }

    private void add(List<Quad> own, Set<IndexedPart> parts) {
        var collector = new ResourceCollector(statements.store(), own);
        Stream.concat(mentioned(own).stream(), collector.sections().stream())
                .distinct()
                .forEach(node -> add(node, collector, parts));
    }

    private void add(Node node, ResourceCollector collector, Set<IndexedPart> parts) {
        List<Quad> shared = shared(node);
        List<Quad> others = others(node);
        if (!collector.sections().contains(node)
                && !isNamed(node, collector.about(node))
                && !isNamed(node, others)) {
            return;
        }
        IndexedResource resource = collector.resource(node, this::others);
        if (!isNamed(node, shared) || !resource.equals(ofVocabulary(node, shared))) {
            documents
                    .computeIfAbsent(resource, any -> EnumSet.noneOf(IndexedPart.class))
                    .addAll(parts);
        }
    }

    /** Each selection finds it as a document of the vocabulary. */
    private IndexedResource ofVocabulary(Node node, List<Quad> shared) {
        return new ResourceCollector(statements.store(), shared)
                .resource(
                        node,
                        concept ->
                                ABOUT_CONCEPTS.stream()
                                        .flatMap(one -> statements.about(concept, one))
                                        .toList());
    }

    /**
     * Resources with a stated name. Those with a derived name, such as the address of a body, are
     * found through the resource that they are part of.
     */
    private boolean isNamed(Node node, Collection<Quad> about) {
        return statements.store().isThing(node)
                && about.stream()
                        .filter(quad -> NameProperties.PREFERRED.contains(quad.getPredicate()))
                        .anyMatch(quad -> !statements.store().isDerived(quad.getGraph()));
    }

    /**
     * What an edition mentions, and what the items mention that it mentions: what a selection of
     * the edition has, except for the vocabulary, which mentions nothing.
     */
    private Set<Node> mentioned(List<Quad> edition) {
        var mentioned = new HashSet<Node>();
        var unread = new ArrayDeque<Node>();
        Stream<Quad> read = edition.stream();
        while (read != null) {
            read.flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                    .filter(node -> node.isURI() && mentioned.add(node))
                    .forEach(unread::add);
            Node next = unread.poll();
            read = next == null ? null : around(next).stream();
        }
        return mentioned;
    }

    /** What the scopes other than the vocabulary state about a resource. */
    private List<Quad> around(Node node) {
        return around.computeIfAbsent(
                node,
                any ->
                        scopes(node).stream()
                                .flatMap(scope -> statements.about(node, scope))
                                .toList());
    }

    private List<Quad> others(Node node) {
        return Stream.of(around(node), shared(node)).flatMap(List::stream).toList();
    }

    /** The words of the names of the country whose edition it is. */
    private Set<String> countryWords() {
        var scope = new Scope(unit.scope());
        Node block = statements.store().node("graph/" + unit.scope() + "/things/place");
        return unit instanceof Edition && !scope.isShared()
                ? statements
                        .about(block, scope)
                        .filter(quad -> quad.getPredicate().equals(DCTerms.spatial.asNode()))
                        .flatMap(quad -> statements.about(quad.getObject(), scope))
                        .filter(quad -> NameProperties.isName(quad.getPredicate()))
                        .flatMap(
                                quad ->
                                        TextFolding.words(quad.getObject().getLiteralLexicalForm())
                                                .stream())
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private List<Quad> shared(Node node) {
        return statements.about(node, Scope.SHARED).toList();
    }

    /** The scope of the edition, and the one that describes the resource. */
    private Set<Scope> scopes(Node node) {
        var describing = new LinkedHashSet<Scope>();
        describing.add(new Scope(unit.scope()));
        String iri = statements.store().rebasing().canonical(node.getURI());
        if (Unit.describing(iri) instanceof Scope owner) {
            describing.add(owner);
        }
        if (describing.remove(Scope.SHARED)) {
            describing.addAll(ABOUT_CONCEPTS);
        }
        describing.forEach(scope -> scopes.add(scope.code()));
        return describing;
    }
}

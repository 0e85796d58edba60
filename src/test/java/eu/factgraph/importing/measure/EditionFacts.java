package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TextFile;
import eu.factgraph.files.rdf.TurtleReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What a data folder says of an edition.
 *
 * @param facts of its sections, and the kinds of its country's things
 * @param index the names of all things that it may speak of
 * @param stated the things that each section speaks of, by its path
 */
record EditionFacts(
        Edition edition,
        Map<String, Graph> sections,
        Set<Fact> facts,
        ThingIndex index,
        Map<String, Set<String>> stated) {

    private static final List<String> KINDS =
            List.of("org:classification", "eli:type_document", "dct:type");

    static EditionFacts read(Path data, Edition edition) {
        Map<String, Graph> own = graphs(data.resolve(edition.scope()), edition.scope());
        var index = new ThingIndex(edition.scope(), keys());
        Path builtIn = SourceFolders.builtIn().data();
        List.of("eu", "int").stream()
                .filter(scope -> !scope.equals(edition.scope()))
                .forEach(scope -> index.add(graphs(builtIn.resolve(scope), scope).values()));
        var sections = new TreeMap<String, Graph>();
        var things = new TreeMap<String, Graph>();
        String root = edition.graph() + "/";
        String thingsRoot = NamedGraphs.GRAPHS + edition.scope() + "/things/";
        own.forEach(
                (name, graph) -> {
                    if (name.startsWith(root)) {
                        sections.put(name.substring(root.length()), graph);
                    } else if (name.startsWith(thingsRoot)) {
                        things.put(name, graph);
                    }
                });
        index.add(things.values());
        index.add(sections.values());
        var facts = new LinkedHashSet<Fact>();
        var stated = new TreeMap<String, Set<String>>();
        sections.forEach(
                (path, graph) -> {
                    facts.addAll(FactReader.read(path, root + path, graph));
                    stated.put(path, resources(graph));
                });
        Set<String> all = stated.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        facts.addAll(kinds(things.values(), all, edition.scope()));
        return new EditionFacts(edition, sections, facts, index, stated);
    }

    /** As an import compares names. */
    static NameKey keys() {
        Path file = SourceFolders.builtIn().ontology().resolve("lexicon/spellings.tsv");
        return new NameKey(
                TextFile.read(file, TextFile.MAX_BYTES)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1])));
    }

    private static Map<String, Graph> graphs(Path folder, String scope) {
        return TurtleReader.read(GraphFile.below(folder, NamedGraphs.GRAPHS + scope + "/"));
    }

    /** Subjects and values, since a draft says nothing of a body that it only points at. */
    private static Set<String> resources(Graph section) {
        return section.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Fact.ITEMS))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Set<Fact> kinds(Iterable<Graph> things, Set<String> stated, String scope) {
        var facts = new LinkedHashSet<Fact>();
        for (Graph graph : things) {
            graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                    .map(triple -> triple.getSubject())
                    .filter(thing -> stated.contains(thing.getURI()))
                    .forEach(thing -> addKinds(graph, thing, facts));
        }
        return facts;
    }

    private static void addKinds(Graph graph, Node thing, Set<Fact> facts) {
        String type = Fact.shortName(thing.getURI()).split("/")[1];
        facts.add(new Fact(Fact.THINGS, thing.getURI(), "type", type));
        for (String property : KINDS) {
            graph.stream(thing, NodeFactory.createURI(Names.iri(property)), Node.ANY)
                    .map(triple -> triple.getObject())
                    .filter(Node::isURI)
                    .forEach(
                            kind ->
                                    facts.add(
                                            new Fact(
                                                    Fact.THINGS,
                                                    thing.getURI(),
                                                    "kind",
                                                    kind.getURI())));
        }
    }

    /** The things of the edition's own scope that its sections speak of. */
    Set<String> ownThings() {
        return stated.values().stream()
                .flatMap(Set::stream)
                .filter(index::isOwn)
                .filter(index::contains)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The names of these things, as facts. */
    Set<Fact> names() {
        return ownThings().stream()
                .map(thing -> new Fact(Fact.THINGS, thing, "name", index.preferred(thing)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The facts of a section or of the things. */
    Map<String, Set<Fact>> bySection() {
        var sorted = new LinkedHashMap<String, Set<Fact>>();
        facts.forEach(
                fact ->
                        sorted.computeIfAbsent(fact.section(), path -> new LinkedHashSet<>())
                                .add(fact));
        return sorted;
    }
}

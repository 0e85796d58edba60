package eu.factgraph.quads;

import static eu.factgraph.quads.TermDictionary.ABSENT;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/** A read-only view of an image: its visible graphs, and a default graph. */
final class QuadDataset extends DatasetGraphBaseFind {

    private final QuadImage image;
    private final Terms terms;
    private final Visibility named;
    private final Graph defaultGraph;
    private final Graph union;
    private final Transactional transactions = new TransactionalNull();

    QuadDataset(QuadImage image, Terms terms, Visibility named, Graph defaultGraph) {
        this.image = image;
        this.terms = terms;
        this.named = named;
        this.defaultGraph = defaultGraph;
        this.union = QuadGraph.merge(image, terms, named);
    }

    @Override
    public Graph getDefaultGraph() {
        return defaultGraph;
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    /** A missing graph is empty. */
    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name)) {
            return defaultGraph;
        }
        if (Quad.isUnionGraph(name)) {
            return union;
        }
        int graph = visible(name);
        return graph < 0 ? Graph.emptyGraph : QuadGraph.named(image, terms, named, graph);
    }

    /** The number of a visible graph; negative if there is none. */
    private int visible(Node name) {
        int term = name.isURI() ? terms.number(name) : ABSENT;
        int graph = term < 0 ? ABSENT : image.graph(term);
        return graph >= 0 && named.has(graph) ? graph : ABSENT;
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || visible(name) >= 0;
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return IntStream.range(0, image.graphs())
                .filter(named::has)
                .mapToObj(graph -> terms.node(image.name(graph)))
                .iterator();
    }

    /** The number of visible graphs. */
    @Override
    public long size() {
        return IntStream.range(0, image.graphs()).filter(named::has).count();
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return quads(Quad.defaultGraphIRI, defaultGraph, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(
            Node name, Node subject, Node predicate, Node object) {
        return quads(name, getGraph(name), subject, predicate, object);
    }

    private static Iterator<Quad> quads(
            Node name, Graph graph, Node subject, Node predicate, Node object) {
        Iterator<Triple> found = graph.find(subject, predicate, object);
        return Iter.map(found, triple -> Quad.create(name, triple));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        int s = terms.pattern(subject);
        int p = terms.pattern(predicate);
        int o = terms.pattern(object);
        return s == ABSENT || p == ABSENT || o == ABSENT
                ? Iter.nullIterator()
                : new MatchedQuads(image.scan(s, p, o), named, image, terms);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The dataset is read-only");
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        transactions.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return transactions.promote(mode);
    }

    @Override
    public void commit() {
        transactions.commit();
    }

    @Override
    public void abort() {
        transactions.abort();
    }

    @Override
    public void end() {
        transactions.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactions.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactions.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transactions.isInTransaction();
    }
}

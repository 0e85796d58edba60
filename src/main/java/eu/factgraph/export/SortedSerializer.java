package eu.factgraph.export;

import eu.factgraph.files.PrefixRules;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.CannotEncodeCharacterException;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;

/** Serializes statements sorted by graph, subject, predicate (types first) and object. */
public final class SortedSerializer {

    private static final Comparator<Node> TYPE_FIRST =
            Comparator.comparing(predicate -> !predicate.equals(RDF.Nodes.type));
    private static final Comparator<Quad> ORDER =
            Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
                    .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
                    .thenComparing(
                            Quad::getPredicate, TYPE_FIRST.thenComparing(NodeCmp::compareRDFTerms))
                    .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

    private SortedSerializer() {}

    public static byte[] of(Graph graph, RdfSyntax syntax, PrefixMapping prefixes) {
        return of(inDefaultGraph(graph.stream()), syntax, prefixes);
    }

    /** Graphs are merged in JSON-LD and in the syntaxes that have none. */
    public static byte[] of(List<Quad> quads, RdfSyntax syntax, PrefixMapping prefixes) {
        return syntax.hasGraphs()
                ? withGraphs(quads, syntax, prefixes)
                : withGraphs(inDefaultGraph(quads.stream().map(Quad::asTriple)), syntax, prefixes);
    }

    /** Keeps each statement in its graph: in TriG, N-Quads or JSON-LD. */
    public static byte[] withGraphs(List<Quad> quads, RdfSyntax syntax, PrefixMapping prefixes) {
        var bytes = new ByteArrayOutputStream();
        write(quads, syntax, prefixes, bytes);
        return bytes.toByteArray();
    }

    public static void write(
            Graph graph, RdfSyntax syntax, PrefixMapping prefixes, OutputStream out) {
        write(inDefaultGraph(graph.stream()), syntax, prefixes, out);
    }

    private static List<Quad> inDefaultGraph(Stream<Triple> triples) {
        return triples.map(triple -> Quad.create(Quad.defaultGraphIRI, triple)).toList();
    }

    private static void write(
            List<Quad> quads, RdfSyntax syntax, PrefixMapping prefixes, OutputStream out) {
        var sorted = quads.stream().distinct().sorted(ORDER).toList();
        var used = used(sorted, prefixes);
        switch (syntax) {
            case JSONLD ->
                    RDFWriter.source(dataset(sorted, used)).format(syntax.format()).output(out);
            case RDFXML -> {
                var triples = sorted.stream().map(Quad::asTriple).toList();
                xml(new SubjectOrderedGraph(triples, used), out);
            }
            default -> stream(sorted, StreamRDFWriter.getWriterStream(out, syntax.format()), used);
        }
    }

    private static void xml(Graph graph, OutputStream out) {
        try {
            RDFWriter.source(graph).format(RdfSyntax.RDFXML.format()).output(out);
        } catch (InvalidPropertyURIException unwritable) {
            throw new UnserializableStatement(
                    "RDF/XML cannot represent the predicate %s, which does not end in an XML name; use Turtle instead."
                            .formatted(unwritable.getMessage()));
        } catch (CannotEncodeCharacterException unwritable) {
            throw new UnserializableStatement(
                    "RDF/XML cannot represent the control character U+%04X; use Turtle instead."
                            .formatted((int) unwritable.getBadChar()));
        }
    }

    private static void stream(List<Quad> sorted, StreamRDF sink, PrefixMapping prefixes) {
        sink.start();
        new TreeMap<>(prefixes.getNsPrefixMap()).forEach(sink::prefix);
        sorted.forEach(
                quad -> {
                    if (quad.isDefaultGraph()) {
                        sink.triple(quad.asTriple());
                    } else {
                        sink.quad(quad);
                    }
                });
        sink.finish();
    }

    private static DatasetGraph dataset(List<Quad> sorted, PrefixMapping prefixes) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
        sorted.forEach(dataset::add);
        return dataset;
    }

    /** The prefixes in use, those of the table and those by rule. */
    private static PrefixMapping used(List<Quad> quads, PrefixMapping prefixes) {
        PrefixMapping used = PrefixMapping.Factory.create();
        quads.stream()
                .flatMap(
                        quad ->
                                Stream.of(
                                        quad.getGraph(),
                                        quad.getSubject(),
                                        quad.getPredicate(),
                                        quad.getObject()))
                .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
                .distinct()
                .filter(iri -> SplitIRI.splitXML(iri) < iri.length())
                .map(SplitIRI::namespaceXML)
                .distinct()
                .forEach(
                        namespace ->
                                PrefixRules.prefix(namespace, prefixes)
                                        .ifPresent(name -> used.setNsPrefix(name, namespace)));
        return used;
    }
}

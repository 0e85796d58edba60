package eu.factgraph.export;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.CanonicalNamespace;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
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

/** Serializes statements sorted by graph, subject, predicate (types first) and object. */
public final class SortedSerializer {

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
        writeSorted(StatementOrder.sorted(quads.stream()), syntax, prefixes, out);
    }

    private static void writeSorted(
            List<Quad> sorted, RdfSyntax syntax, PrefixMapping prefixes, OutputStream out) {
        var used = used(List.of(sorted).iterator(), syntax, prefixes);
        switch (syntax) {
            case JSONLD ->
                    RDFWriter.source(dataset(sorted, used)).format(syntax.format()).output(out);
            case RDFXML -> {
                var triples = sorted.stream().map(Quad::asTriple).toList();
                xml(new SubjectOrderedGraph(triples, used), out);
            }
            default -> {
                StreamRDF sink = StreamRDFWriter.getWriterStream(out, syntax.format());
                start(sink, used);
                send(sorted, sink);
                sink.finish();
            }
        }
    }

    /** A graph that is not changed. */
    public static StreamedContent content(Graph graph, RdfSyntax syntax, PrefixMapping prefixes) {
        var same = new IriRewriter(CanonicalNamespace.CANONICAL);
        return content(() -> SortedStatements.bySubject(graph, same), syntax, prefixes);
    }

    /**
     * Statements that are sorted group by group.
     *
     * @param groups called for each time that the statements are read
     */
    static StreamedContent content(
            Supplier<Iterator<List<Quad>>> groups, RdfSyntax syntax, PrefixMapping prefixes) {
        return syntax.isSequential()
                ? out -> pieces(groups, syntax, prefixes, out)
                : StreamedContent.whole(() -> whole(groups.get(), syntax, prefixes));
    }

    private static byte[] whole(
            Iterator<List<Quad>> groups, RdfSyntax syntax, PrefixMapping prefixes) {
        var all = new ArrayList<Quad>();
        groups.forEachRemaining(all::addAll);
        var bytes = new ByteArrayOutputStream();
        writeSorted(all, syntax, prefixes, bytes);
        return bytes.toByteArray();
    }

    private static Iterator<Runnable> pieces(
            Supplier<Iterator<List<Quad>>> groups,
            RdfSyntax syntax,
            PrefixMapping prefixes,
            OutputStream out) {
        var unflushed = new UnflushedOutput(out);
        StreamRDF sink = StreamRDFWriter.getWriterStream(unflushed, syntax.format());
        Runnable start = () -> start(sink, used(groups.get(), syntax, prefixes));
        Iterator<Runnable> statements = Iter.map(groups.get(), group -> () -> send(group, sink));
        return Iter.concat(
                Iter.concat(Iter.singletonIterator(start), statements),
                Iter.singletonIterator(
                        () -> {
                            sink.finish();
                            unflushed.end();
                        }));
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

    private static void start(StreamRDF sink, PrefixMapping prefixes) {
        sink.start();
        new TreeMap<>(prefixes.getNsPrefixMap()).forEach(sink::prefix);
    }

    private static void send(List<Quad> sorted, StreamRDF sink) {
        for (Quad quad : sorted) {
            if (quad.isDefaultGraph()) {
                sink.triple(quad.asTriple());
            } else {
                sink.quad(quad);
            }
        }
    }

    private static DatasetGraph dataset(List<Quad> sorted, PrefixMapping prefixes) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
        sorted.forEach(dataset::add);
        return dataset;
    }

    private static PrefixMapping used(
            Iterator<List<Quad>> groups, RdfSyntax syntax, PrefixMapping prefixes) {
        var used = new UsedPrefixes();
        if (syntax.hasPrefixes()) {
            groups.forEachRemaining(used::addAll);
        }
        return used.in(prefixes);
    }
}

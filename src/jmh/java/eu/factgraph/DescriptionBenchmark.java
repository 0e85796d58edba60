package eu.factgraph;

import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.store.ResourceDescription;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of a description that is not in the cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DescriptionBenchmark {

    private ResourceDescription description;
    private List<Quad> quads;

    @Setup
    public void describe(ServerState server) {
        description = server.description();
        quads = server.pages().labelled(description);
    }

    @Benchmark
    public List<Quad> collect(ServerState server) {
        return server.pages().labelled(server.description());
    }

    @Benchmark
    public byte[] turtle(ServerState server) {
        return SortedSerializer.of(quads, RdfSyntax.TURTLE, server.prefixes());
    }

    @Benchmark
    public byte[] jsonld(ServerState server) {
        return SortedSerializer.of(quads, RdfSyntax.JSONLD, server.prefixes());
    }

    @Benchmark
    public String page(ServerState server) {
        return server.pages().description(description, Visitor.ANYONE);
    }
}

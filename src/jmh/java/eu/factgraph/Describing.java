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

/** What a document that nobody has asked for yet costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Describing {

    private ResourceDescription description;
    private List<Quad> quads;

    @Setup
    public void describe(Served served) {
        description = served.description();
        quads = served.pages().labelled(description);
    }

    @Benchmark
    public List<Quad> found(Served served) {
        return served.pages().labelled(served.description());
    }

    @Benchmark
    public byte[] turtle(Served served) {
        return SortedSerializer.of(quads, RdfSyntax.TURTLE, served.prefixes());
    }

    @Benchmark
    public byte[] jsonld(Served served) {
        return SortedSerializer.of(quads, RdfSyntax.JSONLD, served.prefixes());
    }

    @Benchmark
    public String page(Served served) {
        return served.pages().description(description, Visitor.ANYONE);
    }
}

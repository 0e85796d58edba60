package eu.factgraph;

import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.result.ResultSetWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of a query that is not in the cache, without HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryBenchmark {

    @Param({"acts-by-year", "base-registers", "about-a-body", "not-stated"})
    private String question;

    private String text;

    @Setup
    public void readQuestion(ServerState server) {
        text = server.question(question);
    }

    @Benchmark
    public ParsedQuery parse(ServerState server) {
        return server.answering().parse(text);
    }

    @Benchmark
    public byte[] execute(ServerState server) {
        return server.answering()
                .execute(
                        server.answering().parse(text),
                        QueryService.UNSPECIFIED,
                        (result, out) ->
                                ResultSetWriter.write(
                                        result, "application/sparql-results+json", out));
    }
}

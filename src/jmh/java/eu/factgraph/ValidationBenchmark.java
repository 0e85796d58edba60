package eu.factgraph;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** The cost of validating the edition again, as after an edit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValidationBenchmark {

    private NamedGraphs factgraph;
    private DatasetValidator validation;

    /** Requires valid data; otherwise the benchmark would measure the reporting of violations. */
    @Setup
    public void load() {
        SourceFolders source = SourceFolders.builtIn();
        factgraph = DerivationRules.derived(source);
        validation = new DatasetValidator(ShapesGraph.in(source.shapes()));
        if (validation.findings(factgraph).stream().anyMatch(Finding::violation)) {
            throw new IllegalStateException("the built-in data has violations");
        }
    }

    @Benchmark
    public List<Finding> edition() {
        return validation.findings(factgraph);
    }
}

package eu.factgraph.importing.measure;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;

public final class ImportMeasurement {
    public static void main(String[] arguments) throws IOException {
        JenaSystem.init();
        Path data = Path.of(arguments[0]);
        var reviewed = EditionFacts.read(Path.of("data"), ReviewedReport.EDITION);
        var drafted = EditionFacts.read(data, ReviewedReport.EDITION);
        System.out.println(
                new ReviewedReport(
                                Path.of("bench/tables"),
                                new Lists(Path.of("target/import-measure")))
                        .text(drafted, reviewed));
    }
}

package eu.factgraph.http.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Command;
import eu.factgraph.Reference;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Third-party tools read the files and query the endpoint. */
class ThirdPartyToolsTest {

    /** Comunica gets all rows of these, but writes their cells without the variables. */
    private static final Set<String> NAMELESS =
            Set.of("platforms", "services-compared", "supervision", "union-act-by-country");

    private static final Path COMUNICA = Path.of("target/tools/node_modules/.bin/comunica-sparql");

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void rapper_reads_every_file_without_a_warning() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/rapper"))) {
            Reference.missing("no rapper; install raptor2-utils");
        }
        for (Path file : files()) {
            assertEquals(
                    new Command.Outcome(0, "", ""),
                    Command.of("/usr/bin/rapper", "-q", "-c", "-i", "turtle", file.toString())
                            .run(),
                    file.toString());
        }
    }

    @Test
    void rdflib_reads_every_file_without_a_warning() throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/rdflib"))) {
            Reference.missing("no rdflib; install python3-rdflib");
        }
        // Only stdout: rdflib plug-ins write to stderr, too.
        String program =
                "import logging,rdflib,sys\n"
                        + "logging.basicConfig(stream=sys.stdout)\n"
                        + "for f in sys.argv[1:]: rdflib.Graph().parse(f,format='turtle')";
        var command = new ArrayList<>(List.of("/usr/bin/python3", "-c", program));
        files().forEach(file -> command.add(file.toString()));
        assertEquals("", Reference.run(command.toArray(String[]::new)));
    }

    @Test
    void comunica_gets_the_rows_of_the_endpoint() throws IOException, InterruptedException {
        if (!Files.isExecutable(COMUNICA)) {
            Reference.missing(
                    "no Comunica in target/tools; install @comunica/query-sparql@4.5.0 there");
        }
        for (Question question : Question.in(Path.of("ontology/questions"))) {
            if (NAMELESS.contains(question.name())) {
                continue;
            }
            // Comunica's CSV has IRIs in angle brackets.
            String rows =
                    Reference.run(
                            COMUNICA.toString(),
                            "sparql@" + server.url + "sparql",
                            server.store.rebasing().query(question.with(Map.of())),
                            "-l",
                            "error",
                            "-t",
                            "text/csv");
            assertEquals(
                    EndpointRows.of(server, question),
                    EndpointRows.canonical(server, rows.replaceAll("<(http[^>]+)>", "$1")),
                    question.name());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> data = Files.walk(Path.of("data"));
                Stream<Path> ontology = Files.walk(Path.of("ontology"));
                Stream<Path> shapes = Files.walk(Path.of("shapes"))) {
            return Stream.of(data, ontology, shapes)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }
}

package eu.factgraph.cli;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.QuestionDefaults;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.ResultSetWriter;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Run a SPARQL query or a predefined question without a server.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph query --question base-registers --format csv",
            "  factgraph query -e 'SELECT * { ?subject ?predicate ?object } LIMIT 5'",
            "  factgraph query --question contacts --country be --edition 2019",
            "  factgraph query my-query.rq --data data",
            "",
            "To list the questions, give an unknown name."
        },
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    private static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofMinutes(10), Long.MAX_VALUE, Integer.MAX_VALUE);

    @Mixin private InputOptions input;
    @Mixin private SelectionOptions selection;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "file with a SPARQL query")
    private Path file;

    @Option(names = "-e", paramLabel = "QUERY", description = "the query itself")
    private String text;

    @Option(names = "--question", paramLabel = "NAME", description = "a predefined question")
    private String question;

    @Option(
            names = "--param",
            paramLabel = "k=v",
            description = "parameter of the question; may be repeated")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--format",
            defaultValue = "table",
            description =
                    "table, csv, tsv, json or xml; for graphs ttl, nt, rdf or jsonld (default: ${DEFAULT-VALUE})")
    private String format;

    @Override
    public Integer call() {
        String query = query();
        var graphs = input.graphs();
        String base = input.base(CanonicalNamespace.CANONICAL);
        var all = Store.of(input.dates(graphs).addTo(graphs), base);
        var selected = all.select(selection.criteria());
        if (question != null) {
            System.err.print(drafts(selected.graphs()));
        }
        boolean isFree = question == null && selection.criteria().equals(SelectionCriteria.DEFAULT);
        var store = isFree ? all : selected;
        var service =
                new QueryService(
                        store.dataset(),
                        store.rebasing(),
                        LIMITS,
                        Set.of(),
                        SearchPropertyFunction.registry(SearchIndex.of(selected)));
        byte[] bytes =
                service.execute(
                        service.parse(withDefaults(query, service, selected)),
                        QueryService.UNSPECIFIED,
                        (result, out) -> write(result, store.rebasing(), out));
        System.out.write(bytes, 0, bytes.length);
        return Main.DONE;
    }

    /** Rows do not show that nobody has read the edition that they are from. */
    private static String drafts(NamedGraphs selected) {
        String drafts =
                selected.editions().stream()
                        .filter(edition -> isDrafted(selected, edition))
                        .map(edition -> edition.scope() + "/" + edition.year())
                        .collect(Collectors.joining(", "));
        return drafts.isEmpty() ? "" : "Drafts, not yet reviewed: " + drafts + "\n";
    }

    private static boolean isDrafted(NamedGraphs selected, Edition edition) {
        return EditionStatus.of(selected, edition.graph()) == EditionStatus.DRAFTED;
    }

    private String query() {
        if ((file == null ? 0 : 1) + (text == null ? 0 : 1) + (question == null ? 0 : 1) != 1) {
            throw new InvalidInput("Give exactly one of FILE, -e QUERY and --question NAME");
        }
        if (file != null) {
            return QueryFile.of(file).text();
        }
        return text != null ? text : predefined().with(parameters);
    }

    /** The parameters of a question have defaults of the selection. */
    private String withDefaults(String query, QueryService service, Store selected) {
        return question == null
                ? query
                : new QuestionDefaults(service, selected).of(predefined()).with(parameters);
    }

    private Question predefined() {
        var questions = Question.in(input.source().ontology().resolve("questions"));
        var names = questions.stream().map(Question::name).collect(Collectors.joining(", "));
        String fault = "'%s' is not a question; use one of: %s".formatted(question, names);
        return questions.stream()
                .filter(each -> each.name().equals(question))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(fault));
    }

    private void write(QueryResult result, IriRewriter rewriter, OutputStream out) {
        if (result instanceof QueryResult.GraphResult triples) {
            RdfSyntax syntax =
                    format.equals("table")
                            ? RdfSyntax.TURTLE
                            : RdfSyntax.ofSuffix(format).orElseThrow(this::unknownFormat);
            SortedSerializer.write(
                    triples.graph(), syntax, rewriter.prefixes(input.source().prefixes()), out);
        } else if (format.equals("table")) {
            new PrintStream(out, true, StandardCharsets.UTF_8).print(table(result));
        } else if (ResultSetWriter.SUFFIXES.containsKey(format)) {
            ResultSetWriter.write(result, ResultSetWriter.SUFFIXES.get(format), out);
        } else {
            throw unknownFormat();
        }
    }

    private InvalidInput unknownFormat() {
        String fault =
                "--format %s is not available for this query; use table, csv, tsv, json or xml for rows, and ttl, nt, rdf or jsonld for graphs";
        return new InvalidInput(fault.formatted(format));
    }

    private static String table(QueryResult result) {
        return result instanceof QueryResult.RowResult rows
                ? ResultSetFormatter.asText(ResultSet.adapt(rows.rows()))
                : ((QueryResult.BooleanResult) result).value() + "\n";
    }
}

package eu.factgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.LibraryMessage;
import eu.factgraph.query.limit.QueryFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The command line. The default command is {@code serve}. */
@CommandLine.Command(
        name = "factgraph",
        description = "Europe's Digital Government Factsheets as a knowledge graph.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph                          serve the built-in data at http://localhost:3030/",
            "  factgraph query --question base-registers",
            "  factgraph export cpsv-ap -o services.ttl",
            "  factgraph validate --data data     validate your own files",
            "",
            "Run factgraph COMMAND --help for the options of a command.",
            "Exit codes: 0 success; 1 the data has violations; 2 invalid input (option, file, query, port)."
        },
        version = "factgraph 0.1.0")
public final class Main implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    /** Jena's, whose debug messages have the credentials of {@code publish}. */
    private static final String REQUEST_LOG =
            "org.slf4j.simpleLogger.log.org.apache.jena.http.HTTP";

    private static final int HELP_WIDTH = 110;
    private static final String SERVE = "serve";

    /** In the order of the help. */
    private static final List<Subcommand> SUBCOMMANDS =
            List.of(
                    new Subcommand(SERVE, ServeCommand::new),
                    new Subcommand("validate", ValidateCommand::new),
                    new Subcommand("query", QueryCommand::new),
                    new Subcommand("diff", DiffCommand::new),
                    new Subcommand("export", ExportCommand::new),
                    new Subcommand("mcp", McpCommand::new),
                    new Subcommand("publish", PublishCommand::new),
                    new Subcommand("stats", StatsCommand::new),
                    new Subcommand("new", NewCommand::new),
                    new Subcommand("import", ImportCommand::new),
                    new Subcommand("release", ReleaseCommand::new));

    static final int DONE = 0;
    static final int VIOLATIONS = 1;
    static final int INVALID_INPUT = 2;

    private record Subcommand(String name, Supplier<Object> maker) {}

    @Override
    public void run() {
        throw new IllegalStateException("serve is the default command");
    }

    public static void main(String[] arguments) {
        System.setProperty(REQUEST_LOG, "info");
        // Before any other Jena class: initialisation from a vocabulary class logs errors.
        JenaSystem.init();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.setOut(out);
        System.setErr(err);
        int code;
        try {
            code = run(out, err, arguments);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            err.print(InvalidInput.of(exhausted).getMessage() + "\n");
            code = INVALID_INPUT;
        }
        out.flush();
        System.exit(code);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        boolean hasCommand = arguments.length > 0 && !isServeOption(arguments[0]);
        String[] line = hasCommand ? arguments : withServe(arguments);
        CommandLine commands = commands(line[0]);
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setOut(new PrintWriter(out, true, UTF_8));
        commands.setErr(new PrintWriter(err, true, UTF_8));
        commands.registerConverter(LocalDate.class, Main::date);
        commands.registerConverter(Edition.class, Main::edition);
        commands.setExecutionExceptionHandler((fault, command, parsed) -> report(fault, err));
        return commands.execute(line);
    }

    /** Only the named subcommand if there is one: reading the options of all delays each start. */
    private static CommandLine commands(String name) {
        var commands = new CommandLine(new Main());
        List<Subcommand> named =
                SUBCOMMANDS.stream().filter(one -> one.name().equals(name)).toList();
        (named.isEmpty() ? SUBCOMMANDS : named)
                .forEach(one -> commands.addSubcommand(one.name(), one.maker().get()));
        return commands;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException invalid) {
            throw new TypeConversionException(
                    "'" + text + "' is not a valid date; write it as 2026-01-31");
        }
    }

    private static Edition edition(String text) {
        return Edition.of(NamedGraphs.GRAPHS + text)
                .filter(edition -> EditionPair.name(edition).equals(text))
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "'"
                                                + text
                                                + "' is not a valid edition; write it as be/2019"));
    }

    private static boolean isServeOption(String first) {
        return first.startsWith("--") && !first.equals("--help") && !first.equals("--version");
    }

    private static String[] withServe(String[] arguments) {
        return Stream.concat(Stream.of(SERVE), Stream.of(arguments)).toArray(String[]::new);
    }

    private static int report(Exception fault, PrintStream err) {
        if (fault instanceof InvalidInput input) {
            input.messages().forEach(message -> err.print(message + "\n"));
            return fault instanceof ValidationFailed ? VIOLATIONS : INVALID_INPUT;
        }
        if (fault instanceof QueryFault query) {
            err.print(query.getMessage() + "\n");
            return INVALID_INPUT;
        }
        LOG.debug("Unexpected error", fault);
        String text = "Unexpected error: %s\nPlease report it together with the command line.\n";
        err.print(text.formatted(LibraryMessage.of(fault)));
        return INVALID_INPUT;
    }
}

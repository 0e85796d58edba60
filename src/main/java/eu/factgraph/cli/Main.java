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
        subcommands = {
            ServeCommand.class,
            ValidateCommand.class,
            QueryCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            StatsCommand.class,
            NewCommand.class,
            ImportCommand.class,
            ReleaseCommand.class
        },
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

    private static final int HELP_WIDTH = 110;

    static final int DONE = 0;
    static final int VIOLATIONS = 1;
    static final int INVALID_INPUT = 2;

    @Override
    public void run() {
        throw new IllegalStateException("serve is the default command");
    }

    public static void main(String[] arguments) {
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
        var line = new CommandLine(new Main());
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setOut(new PrintWriter(out, true, UTF_8));
        line.setErr(new PrintWriter(err, true, UTF_8));
        line.registerConverter(LocalDate.class, Main::date);
        line.registerConverter(Edition.class, Main::edition);
        line.setExecutionExceptionHandler((fault, command, parsed) -> report(fault, err));
        boolean hasCommand = arguments.length > 0 && !isServeOption(arguments[0]);
        return hasCommand ? line.execute(arguments) : line.execute(withServe(arguments));
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
        return Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
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

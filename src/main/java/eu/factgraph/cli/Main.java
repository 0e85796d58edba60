package eu.factgraph.cli;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.LibraryMessage;
import eu.factgraph.query.limit.QueryFault;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.jena.sys.JenaSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** {@code factgraph}: serve (the default), validate, query, export, stats, release. */
@CommandLine.Command(
        name = "factgraph",
        description = "Europe's Digital Government Factsheets as a knowledge graph.",
        subcommands = {
            ServeCommand.class,
            ValidateCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            StatsCommand.class,
            ReleaseCommand.class
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nTo begin:%n",
        footer = {
            "  factgraph                          serve what is built in on http://localhost:3030/",
            "  factgraph query --question base-registers",
            "  factgraph export cpsv-ap -o services.ttl",
            "  factgraph validate --data data     judge your own files",
            "",
            "factgraph COMMAND --help tells more. Exit codes: 0 done, 1 the data has violations,",
            "2 something cannot be used: an option, a file, a query, a port."
        },
        version = "factgraph 0.1.0")
public final class Main implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private static final int HELP_WIDTH = 110;

    static final int DONE = 0;
    static final int VIOLATIONS = 1;
    static final int UNUSABLE = 2;

    @Override
    public void run() {
        throw new IllegalStateException("without a command, serve is run");
    }

    /**
     * Runs a command and ends the process with its code: 0 done, 1 violations, 2 unusable input.
     */
    public static void main(String[] arguments) {
        // Before any other Jena class: its parts complain when a vocabulary is what wakes them.
        JenaSystem.init();
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        int code;
        try {
            code = run(out, err, arguments);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            err.print(InvalidInput.of(exhausted).getMessage() + "\n");
            code = UNUSABLE;
        }
        out.flush();
        System.exit(code);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        var line = new CommandLine(new Main());
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.registerConverter(LocalDate.class, Main::date);
        line.setExecutionExceptionHandler((fault, command, parsed) -> told(fault, err));
        boolean named = arguments.length > 0 && !isServeOption(arguments[0]);
        return named ? line.execute(arguments) : line.execute(withServe(arguments));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new TypeConversionException(
                    "'" + text + "' is not a date; write it as 2026-01-31");
        }
    }

    private static boolean isServeOption(String first) {
        return first.startsWith("--") && !first.equals("--help") && !first.equals("--version");
    }

    private static String[] withServe(String[] arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static int told(Exception fault, PrintStream err) {
        if (fault instanceof InvalidInput unusable) {
            unusable.messages().forEach(message -> err.print(message + "\n"));
            return fault instanceof ValidationFailed ? VIOLATIONS : UNUSABLE;
        }
        if (fault instanceof QueryFault query) {
            err.print(query.getMessage() + "\n");
            return UNUSABLE;
        }
        LOG.debug("Unforeseen", fault);
        err.print(
                "Unexpected error: "
                        + LibraryMessage.of(fault)
                        + "\nPlease report it, with the command that you gave.\n");
        return UNUSABLE;
    }
}

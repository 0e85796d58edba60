package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.Erasure;
import eu.factgraph.history.Release;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleaseLock;
import eu.factgraph.history.ReleasePublisher;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "release",
        description =
                "Append what was added, changed and retired since the last release to the history.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph release --date 2027-01-31 --data data",
            "  factgraph release --forget IRI --data data",
            "",
            "Only files below data/history are written; commit them."
        },
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @ArgGroup(multiplicity = "1")
    private ReleaseTask task;

    @Option(
            names = "--replaced",
            paramLabel = "OLD=NEW",
            description = "an item that this release retires and its replacement; may be repeated")
    private Map<String, String> replacements = Map.of();

    private static final class ReleaseTask {
        @Option(
                names = "--date",
                paramLabel = "D",
                description = "date of the release, such as 2026-01-31")
        private LocalDate date;

        @Option(
                names = "--forget",
                paramLabel = "IRI",
                description = "an item, such as a person, to erase from all releases")
        private String iri;
    }

    @Override
    public Integer call() {
        var lock = ReleaseLock.on(input.writable());
        try {
            NamedGraphs graphs = input.graphs();
            input.requireValid("released", graphs);
            return task.iri == null ? release(graphs) : erase(graphs);
        } finally {
            lock.close();
        }
    }

    private int release(NamedGraphs graphs) {
        Release release =
                new ReleasePublisher(input.history(), graphs).next(task.date, replacements);
        if (release.versions().isEmpty()) {
            System.out.print("No changes since the last release; nothing was written\n");
            return Main.DONE;
        }
        ReleasePublisher.write(release, input.writable());
        System.out.print(release.summary() + "\n");
        return Main.DONE;
    }

    private int erase(NamedGraphs graphs) {
        if (!replacements.isEmpty()) {
            throw new InvalidInput(
                    "--replaced requires --date; remove it, or replace --forget with --date");
        }
        var erasure = new Erasure(task.iri);
        ReleaseHistory before = input.history();
        var releases = erasure.of(before, graphs);
        Erasure.write(releases, input.writable());
        erasure.remainingMentions(before, input.history())
                .forEach(place -> System.err.print("Its name still occurs in " + place + "\n"));
        System.out.print("Erased from " + FindingsReport.count(releases.size(), "release") + "\n");
        return Main.DONE;
    }
}

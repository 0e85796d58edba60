package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.Erasure;
import eu.factgraph.history.Release;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleaseLock;
import eu.factgraph.history.ReleasePublisher;
import eu.factgraph.validation.ShapesGraph;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Appends to the history what is different since the last release, or takes a thing out of it. */
@Command(
        name = "release",
        description =
                "Append to the history what was added, changed and retired since the last release.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph release --date 2027-01-31 --data data",
            "  factgraph release --forget IRI --data data",
            "",
            "It writes below data/history and nowhere else; commit what it wrote."
        },
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @ArgGroup(multiplicity = "1")
    private ReleaseTask task;

    @Option(
            names = "--replaced",
            paramLabel = "OLD=NEW",
            description =
                    "a thing that this release retires, and the one that stands in for it; may be repeated")
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
                description = "a thing, such as a person, to take out of every release")
        private String iri;
    }

    @Override
    public Integer call() {
        var lock = ReleaseLock.on(input.writable());
        try {
            NamedGraphs factgraph = input.factgraph();
            FindingsReport.reject(
                    "released", factgraph, ShapesGraph.in(input.source().shapes()), input.source());
            return task.iri == null ? release(factgraph) : forget(factgraph);
        } finally {
            lock.close();
        }
    }

    private int release(NamedGraphs factgraph) {
        Release release =
                new ReleasePublisher(input.history(factgraph), factgraph)
                        .next(task.date, replacements);
        if (release.versions().isEmpty()) {
            System.out.print("Nothing changed since the last release; nothing written\n");
            return Main.DONE;
        }
        ReleasePublisher.write(release, input.writable());
        System.out.print(release.summary() + "\n");
        return Main.DONE;
    }

    private int forget(NamedGraphs factgraph) {
        if (!replacements.isEmpty()) {
            throw new InvalidInput("--replaced goes with --date, not with --forget");
        }
        var forgetting = new Erasure(task.iri);
        ReleaseHistory before = input.history(factgraph);
        var releases = forgetting.of(before, factgraph);
        Erasure.write(releases, input.writable());
        forgetting
                .remainingMentions(before, input.history(input.factgraph()))
                .forEach(place -> System.err.print("A name of it is still in " + place + "\n"));
        System.out.print("Taken out of " + releases.size() + " releases\n");
        return Main.DONE;
    }
}

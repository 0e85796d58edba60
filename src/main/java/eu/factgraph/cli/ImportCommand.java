package eu.factgraph.cli;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.ScopeCode;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.importing.FolderChange;
import eu.factgraph.importing.ImportRun;
import eu.factgraph.importing.ImportedData;
import eu.factgraph.importing.ImportedEdition;
import eu.factgraph.importing.SheetFile;
import eu.factgraph.sheet.SheetName;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.ShapesGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Draft editions from factsheets in HTML, Word or PDF.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph import Estonia.html --country ee --edition 2019 --data data",
            "  factgraph import ee-2019.html ee-2021.docx --data data",
            "  factgraph import sheets/*.html --data data",
            "",
            "Without --country and --edition, the name of a sheet gives both, such as ee-2019.html.",
            "What is reviewed or was changed by hand is kept and named. What is not certain is listed in",
            "target/import/CC/YEAR/review.tsv; decisions in data/CC/decisions.tsv hold for all imports."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN_VIOLATIONS = 40;

    @Mixin private InputOptions input;

    @Parameters(
            paramLabel = "SHEET",
            arity = "1..*",
            description = "factsheet (.html, .docx, .pdf)")
    private List<Path> sheets;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "EU code of its country, such as ee, or eu")
    private String country;

    @Option(
            names = "--edition",
            paramLabel = "YEAR",
            converter = YearConverter.class,
            description = "its year")
    private Integer year;

    @Option(
            names = "--with-text",
            description =
                    "quote the paragraphs of entries; check first that the licence of the sheet permits it")
    private boolean withText;

    @Option(
            names = "--dry-run",
            description = "write nothing but the review list, and validate nothing")
    private boolean dryRun;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "write the review list there (one sheet only)")
    private Path review;

    @Override
    public Integer call() {
        Path data = input.writable();
        if (review != null && sheets.size() > 1) {
            throw new InvalidInput("--review takes the list of one sheet; give one sheet");
        }
        List<SheetFile> files = sheets.stream().map(this::sheetFile).toList();
        ImportRun run = ImportRun.of(data, files, withText, line -> System.err.print(line + "\n"));
        run.editions().forEach(this::report);
        FolderChange change = run.change().effective();
        if (dryRun) {
            System.out.printf("Would write %s below %s\n", files(change), data);
            return Main.DONE;
        }
        change.apply();
        System.out.printf("Wrote %s below %s\n", files(change), data);
        return validate(run.drafted());
    }

    private static String files(FolderChange change) {
        return FindingsReport.count(change.texts().size() + change.deleted().size(), "file");
    }

    private SheetFile sheetFile(Path file) {
        Optional<SheetName> name = SheetName.of(file);
        String scope = country == null ? name.map(SheetName::country).orElse(null) : country;
        Integer edition = year == null ? name.map(SheetName::year).orElse(null) : year;
        if (scope == null || edition == null) {
            throw new InvalidInput(
                    file,
                    "give its --country and --edition, or name the file by both, such as ee-2019.html");
        }
        if (!ScopeCode.isCountry(scope) && !scope.equals(Scope.UNION.code())) {
            String advice =
                    ScopeCode.correction(scope)
                            .map("; write "::concat)
                            .orElse("; give two letters, such as ee or el");
            throw new InvalidInput(scope + " is not the EU code of a country" + advice);
        }
        return new SheetFile(file, new Edition(scope, edition));
    }

    private void report(ImportedEdition imported) {
        Edition edition = imported.edition();
        String found =
                imported.found().entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", "));
        Path list = review == null ? defaultReview(edition) : review;
        new OutputTarget(list).write(imported.reviewText().getBytes(StandardCharsets.UTF_8));
        System.out.printf("%s %d: %s\n", edition.scope(), edition.year(), found);
        System.out.printf(
                "  %s to review: %s\n",
                FindingsReport.count(imported.review().size(), "item"), list);
        imported.kept().forEach(ImportCommand::printKept);
    }

    private static void printKept(String file) {
        boolean isOfThings = file.startsWith("things/");
        String kept = isOfThings ? "kept, with new things at its end" : "kept as it is";
        System.out.printf("  %s: %s\n", kept, file);
    }

    /** The list of an edition, in a folder of its own below the working directory. */
    private static Path defaultReview(Edition edition) {
        Path folder = Path.of("target", "import", edition.scope(), String.valueOf(edition.year()));
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new InvalidInput(
                    folder,
                    "cannot be written; give the review list a path with --review",
                    unwritable);
        }
        return folder.resolve("review.tsv");
    }

    private int validate(List<Edition> drafted) {
        SourceFolders source = input.source();
        NamedGraphs graphs =
                DerivationRules.in(source.ontology().resolve("rules"))
                        .derive(ImportedData.read(source, drafted));
        Set<Unit> units = new HashSet<>(drafted);
        drafted.forEach(edition -> units.add(edition.country()));
        var findings =
                FindingsReport.of(
                        new DatasetValidator(ShapesGraph.in(source.shapes()))
                                .findings(graphs, units),
                        source);
        findings.lines().stream()
                .limit(SHOWN_VIOLATIONS)
                .forEach(line -> System.out.print(line + "\n"));
        System.out.printf(
                "%s, %s\n",
                FindingsReport.count(findings.violations(), "violation"),
                FindingsReport.count(findings.warnings(), "warning"));
        return findings.violations() == 0 ? Main.DONE : Main.VIOLATIONS;
    }
}

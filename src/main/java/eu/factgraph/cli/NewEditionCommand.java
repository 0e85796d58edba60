package eu.factgraph.cli;

import eu.factgraph.authoring.NewEdition;
import eu.factgraph.authoring.NewFiles;
import eu.factgraph.dataset.Edition;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "edition",
        description = "Copy an edition of a country to another year, as a draft to revise.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph new edition be 2020 --from 2019 --data data",
            "",
            "The copy has the IRIs, the title and the date of its year; all other text stays as it is. No file is",
            "overwritten. Set its status to edition-status:reviewed when it says what the new factsheet says."
        },
        mixinStandardHelpOptions = true)
final class NewEditionCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @Parameters(paramLabel = "CC", description = "EU code of the country")
    private String country;

    @Parameters(
            paramLabel = "YEAR",
            converter = YearConverter.class,
            description = "year of the new edition")
    private int year;

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            required = true,
            converter = YearConverter.class,
            description = "year of the edition to copy")
    private int from;

    @Override
    public Integer call() {
        var data = input.writable();
        NewFiles files =
                new NewEdition(
                                input.source(),
                                new Edition(country, from),
                                new Edition(country, year))
                        .files();
        files.write();
        System.out.printf(
                "Wrote %s below %s\n", FindingsReport.count(files.paths().size(), "file"), data);
        return Main.DONE;
    }
}

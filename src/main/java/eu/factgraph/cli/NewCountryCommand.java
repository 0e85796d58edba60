package eu.factgraph.cli;

import eu.factgraph.authoring.AuthorityCodes;
import eu.factgraph.authoring.NewCountry;
import eu.factgraph.authoring.NewFiles;
import eu.factgraph.authoring.TaggedNames;
import eu.factgraph.dataset.Edition;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.ScopeCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "country",
        description =
                "Write the folder of a country: its place, and the outline of its first edition.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph new country ee --edition 2019 --name Estonia --name et=Eesti --capital Tallinn \\",
            "    --language et --currency EUR --data data",
            "  factgraph new country ch --edition 2019 --name Switzerland --name de=Schweiz --name fr=Suisse \\",
            "    --language de --language fr --language it --language rm --currency CHF --data data",
            "",
            "No file is overwritten. A folder without shared data gets the built-in acts and bodies of the Union."
        },
        mixinStandardHelpOptions = true)
final class NewCountryCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @Parameters(paramLabel = "CC", description = "EU code of the country, such as ee or el")
    private String country;

    @Option(
            names = "--edition",
            paramLabel = "YEAR",
            required = true,
            converter = YearConverter.class,
            description = "year of its first factsheet")
    private int year;

    @Option(
            names = "--name",
            paramLabel = "[LANG=]NAME",
            required = true,
            description = "its name, in English without LANG; may be repeated for other languages")
    private List<String> names;

    @Option(
            names = "--capital",
            paramLabel = "[LANG=]NAME",
            description = "name of its capital, likewise")
    private List<String> capital = List.of();

    @Option(
            names = "--language",
            paramLabel = "LANG",
            required = true,
            description = "official language, by ISO 639, such as et or EST; may be repeated")
    private List<String> languages;

    @Option(
            names = "--currency",
            paramLabel = "CUR",
            required = true,
            description = "currency, by ISO 4217, such as EUR; may be repeated")
    private List<String> currencies;

    @Override
    public Integer call() {
        Path data = input.writable();
        NewFiles files = newCountry().files(data);
        files.write();
        System.out.printf(
                "Wrote %s below %s\n", FindingsReport.count(files.paths().size(), "file"), data);
        return Main.DONE;
    }

    private NewCountry newCountry() {
        if (!ScopeCode.isCountry(country)) {
            throw new InvalidInput(
                    "%s is not the EU code of a country%s"
                            .formatted(
                                    country,
                                    ScopeCode.correction(country)
                                            .map("; write "::concat)
                                            .orElse("; give two letters, such as ee or el")));
        }
        return new NewCountry(
                new Edition(country, year),
                TaggedNames.of("--name", names),
                capital.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TaggedNames.of("--capital", capital)),
                languages.stream().map(AuthorityCodes::language).toList(),
                currencies.stream().map(AuthorityCodes::currency).toList());
    }
}

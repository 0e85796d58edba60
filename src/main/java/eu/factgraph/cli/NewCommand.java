package eu.factgraph.cli;

import picocli.CommandLine.Command;

@Command(
        name = "new",
        description = "Begin a country or an edition.",
        subcommands = {NewCountryCommand.class, NewEditionCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph new country lu --edition 2019 --name Luxembourg --language fr --currency EUR --data data",
            "  factgraph new edition lu 2020 --from 2019 --data data",
            "",
            "Run factgraph new country --help or factgraph new edition --help for the options."
        },
        mixinStandardHelpOptions = true)
final class NewCommand {}

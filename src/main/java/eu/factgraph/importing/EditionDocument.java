package eu.factgraph.importing;

import eu.factgraph.authoring.TurtleDocument;
import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.Term;
import java.util.List;

/** The file of an edition's document. */
record EditionDocument(Edition edition, CountryFiles country, String title) {

    String text() {
        return new TurtleDocument()
                .block(
                        "<" + edition.graph() + ">",
                        List.of(
                                "a def:Factsheet",
                                "dct:title "
                                        + Term.english(
                                                        "%s %s %d"
                                                                .formatted(
                                                                        title,
                                                                        country.name(),
                                                                        edition.year()))
                                                .turtle(),
                                "dct:isPartOf eu-series:digital-government-factsheets",
                                "dct:spatial " + Term.iri(country.iri()).turtle(),
                                "adms:status edition-status:drafted",
                                "dct:date " + Term.date(String.valueOf(edition.year())).turtle()))
                .text();
    }
}

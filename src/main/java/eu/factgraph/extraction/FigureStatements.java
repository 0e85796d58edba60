package eu.factgraph.extraction;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.extraction.profile.Figure;
import eu.factgraph.extraction.profile.Indicator;
import eu.factgraph.extraction.profile.ProfileLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * States the figures of a country: its area as a part of the place, the others as observations.
 *
 * @param country its name in a sentence
 * @param source IRI of the document that figures without an asterisk are from
 */
record FigureStatements(SectionDraft draft, String country, Optional<String> source) {

    private static final Pattern COMPARISON = Pattern.compile("EU[\\s-]?(\\d\\d)");

    void state(Indicator indicator, Figure figure, ProfileLine line) {
        Optional<String> document = line.isMarked() ? Optional.empty() : source;
        if (indicator.unit().equals("square-kilometres")) {
            area(indicator, figure, document);
        } else {
            observation(indicator, figure, line, document);
        }
    }

    private void area(Indicator indicator, Figure figure, Optional<String> document) {
        String place = draft.draft().country();
        String area = place + "/" + indicator.name();
        draft.state(place, "def:figure", Term.iri(area));
        draft.state(area, "a", Term.name("def:Quantity"));
        draft.state(area, "skos:prefLabel", Term.english(indicator.label(country)));
        document.ifPresent(iri -> draft.state(area, "dct:source", Term.iri(iri)));
        draft.state(area, "def:value", new Term(number(figure.value())));
        draft.state(area, "def:unit", unit(figure));
        figure.year().ifPresent(year -> draft.state(area, "dct:date", Term.date(year)));
    }

    private void observation(
            Indicator indicator, Figure figure, ProfileLine line, Optional<String> document) {
        String slug = figure.year().map(year -> "-" + year).orElse("");
        String iri = draft.draft().editionIri("observation", indicator.name() + slug);
        if (draft.states(iri, "a")) {
            draft.list(
                    draft.place(),
                    line.label() + ": " + line.value(),
                    "the same figure stands above",
                    "decide which of them is right",
                    2);
            return;
        }
        Optional<String> comparison = comparison(line);
        String name =
                indicator.label(country)
                        + comparison.map(" (EU of %s = 100)"::formatted).orElse("")
                        + figure.year().map(", "::concat).orElse("");
        draft.state(iri, "a", Term.name("qb:Observation"));
        draft.state(iri, "skos:prefLabel", Term.english(name));
        document.ifPresent(from -> draft.state(iri, "dct:source", Term.iri(from)));
        if (comparison.isPresent()) {
            union().ifPresent(union -> draft.state(iri, "def:comparedWith", Term.iri(union)));
        }
        draft.state(iri, "qb:dataSet", Term.name("eu-dataset:basic-data"));
        draft.state(iri, "sdmx-dimension:refArea", Term.iri(draft.draft().country()));
        draft.state(iri, "def:indicator", Term.name("indicator:" + indicator.name()));
        draft.state(iri, "def:edition", Term.iri(draft.draft().edition().graph()));
        draft.state(iri, "sdmx-measure:obsValue", Term.decimal(number(figure.value())));
        draft.state(iri, "sdmx-attribute:unitMeasure", unit(figure));
        period(iri, figure);
    }

    private void period(String iri, Figure figure) {
        if (figure.year().isPresent()) {
            draft.state(iri, "sdmx-dimension:refPeriod", Term.date(figure.year().get()));
        } else {
            draft.state(iri, "def:notStated", Term.name("sdmx-dimension:refPeriod"));
        }
    }

    /** Of how many countries the Union is that an index compares with. */
    private static Optional<String> comparison(ProfileLine line) {
        Matcher found = COMPARISON.matcher(line.label());
        boolean isIndex = line.label().contains("PPS");
        return isIndex && found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Optional<String> union() {
        return draft.draft().index().find(Family.BODY, "European Union");
    }

    private static Term unit(Figure figure) {
        return Term.name("unit:" + figure.unit());
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}

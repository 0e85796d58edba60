package eu.factgraph.extraction;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.profile.Currencies;
import eu.factgraph.extraction.profile.FigureReader;
import eu.factgraph.extraction.profile.FigureReading;
import eu.factgraph.extraction.profile.Indicator;
import eu.factgraph.extraction.profile.Indicators;
import eu.factgraph.extraction.profile.ProfileLine;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;
import java.util.Optional;

/**
 * The basic data of a country: its figures with year and source, its area, capital, languages and
 * currency.
 */
final class BasicDataExtractor implements Extractor {

    private final List<List<String>> indicators = Lexicon.rows("indicators");
    private final List<List<String>> ranges = Lexicon.rows("country-ranges");
    private final Currencies currencies = Currencies.of(Lexicon.rows("currencies"));
    private final CountryFacts facts = new CountryFacts(currencies);

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        if (section.template().kind() != EntryKind.FIGURE) {
            return;
        }
        String scope = draft.draft().edition().scope();
        var known = Indicators.of(indicators, ranges, scope);
        List<ProfileLine> lines =
                SectionText.of(section)
                        .paragraphs()
                        .map(Paragraph::text)
                        .flatMap(text -> ProfileLine.of(text.plain()).stream())
                        .toList();
        if (lines.stream().noneMatch(line -> known.of(line).isPresent())) {
            return;
        }
        var figures = new FigureStatements(draft, countryName(draft), facts.source(lines, draft));
        var reader = new FigureReader(currencies, draft.draft().edition().year());
        for (ProfileLine line : lines) {
            known.of(line).ifPresent(indicator -> figure(indicator, line, figures, reader, draft));
        }
        facts.state(lines, draft);
    }

    private static void figure(
            Indicator indicator,
            ProfileLine line,
            FigureStatements figures,
            FigureReader reader,
            SectionDraft draft) {
        FigureReading reading = reader.read(indicator, line.value());
        reading.figure().ifPresent(figure -> figures.state(indicator, figure, line));
        reading.doubt()
                .ifPresent(
                        why ->
                                draft.list(
                                        draft.place(),
                                        line.label() + ": " + line.value(),
                                        why,
                                        "compare with the source and add the figure by hand",
                                        2));
    }

    /** The country's name as it stands in a sentence. */
    private static String countryName(SectionDraft draft) {
        String name = draft.draft().index().preferred(draft.draft().country());
        Optional<String> union =
                draft.draft().edition().scope().equals("eu")
                        ? draft.draft().index().find(Family.BODY, "European Union")
                        : Optional.empty();
        return union.map(iri -> "the " + draft.draft().index().preferred(iri)).orElse(name);
    }
}

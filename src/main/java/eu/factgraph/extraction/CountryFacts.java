package eu.factgraph.extraction;

import eu.factgraph.authoring.AuthorityCodes;
import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Slug;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.profile.Currencies;
import eu.factgraph.extraction.profile.FigureSource;
import eu.factgraph.extraction.profile.LanguageNames;
import eu.factgraph.extraction.profile.ProfileLine;
import eu.factgraph.files.Lexicon;
import java.util.List;
import java.util.Optional;

/** Capital, official languages, currency and the source of figures, from lines of basic data. */
final class CountryFacts {

    private static final String CHECK = "add it by hand";

    private final Currencies currencies;
    private final LanguageNames languages = new LanguageNames(Lexicon.rows("languages"));

    CountryFacts(Currencies currencies) {
        this.currencies = currencies;
    }

    void state(List<ProfileLine> lines, SectionDraft draft) {
        for (ProfileLine line : lines) {
            if (line.begins("capital")) {
                capital(line, draft);
            } else if (line.begins("official")) {
                languages(line, draft);
            } else if (line.begins("currency")) {
                currency(line, draft);
            }
        }
    }

    private static void capital(ProfileLine line, SectionDraft draft) {
        String country = draft.draft().index().preferred(draft.draft().country());
        String name = line.value().replaceAll("\\([^()]*\\)", "").strip();
        String unlike = name.equals(country) ? name + " City" : name;
        draft.thing(Sighting.of(ThingType.PLACE, unlike, draft.place()))
                .ifPresent(
                        city ->
                                draft.state(
                                        draft.draft().country(), "def:capital", Term.iri(city)));
    }

    private void languages(ProfileLine line, SectionDraft draft) {
        for (String name : LanguageNames.split(line.value())) {
            Optional<String> code = languages.code(name);
            if (code.isPresent()) {
                draft.state(
                        draft.draft().country(),
                        "dct:language",
                        new Term(AuthorityCodes.language(code.get())));
            } else {
                draft.list(draft.place(), name, "is not known as a language", CHECK, 1);
            }
        }
    }

    private void currency(ProfileLine line, SectionDraft draft) {
        Optional<String> code = currencies.code(line.value());
        if (code.isPresent()) {
            draft.state(
                    draft.draft().country(),
                    "cv:currency",
                    new Term(AuthorityCodes.currency(code.get())));
        } else {
            draft.list(draft.place(), line.value(), "is not known as a currency", CHECK, 1);
        }
    }

    /** The document that figures are from; empty if the sheet names none, or several. */
    Optional<String> source(List<ProfileLine> lines, SectionDraft draft) {
        Optional<ProfileLine> line = lines.stream().filter(CountryFacts::isSource).findFirst();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Optional<FigureSource> source = FigureSource.of(line.get().printed());
        if (source.isEmpty()) {
            draft.list(
                    draft.place(),
                    line.get().label() + ": " + line.get().value(),
                    "the figures are from several sources",
                    "give each figure its source (dct:source)",
                    1);
        }
        return source.flatMap(known -> document(known, draft));
    }

    private static boolean isSource(ProfileLine line) {
        return line.begins("source") || line.begins("sources");
    }

    private static Optional<String> document(FigureSource source, SectionDraft draft) {
        Optional<String> document =
                draft.thing(
                        Sighting.of(ThingType.SOURCE, source.title(), draft.place())
                                .withSlug(Slug.of(source.slug())));
        document.ifPresent(
                iri -> {
                    draft.draft()
                            .index()
                            .find(Family.BODY, source.publisher())
                            .ifPresent(body -> draft.state(iri, "dct:publisher", Term.iri(body)));
                    source.updated()
                            .ifPresent(date -> draft.state(iri, property(date), Term.date(date)));
                });
        return document;
    }

    private static String property(String date) {
        boolean isDay = date.length() == "2019-03-15".length();
        return isDay ? "dct:modified" : "dct:date";
    }
}

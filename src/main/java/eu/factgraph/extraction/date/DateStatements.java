package eu.factgraph.extraction.date;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.date.DateVerb.Happening;
import eu.factgraph.extraction.sentence.EntryParagraphs;
import eu.factgraph.extraction.sentence.EntrySubject;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dates of what the entries of a section are about. */
public final class DateStatements {

    private final SheetSection section;
    private final SectionDraft draft;
    private final Year last;

    public DateStatements(SheetSection section, SectionDraft draft) {
        this.section = section;
        this.draft = draft;
        this.last = Year.of(draft.draft().edition().year());
    }

    /** States the dates of an entry's things, and lists those that differ. */
    public void state(SheetSection.Entry entry) {
        List<Text> paragraphs = EntryParagraphs.of(entry);
        for (EntrySubject subject : EntrySubject.of(draft, entry.number())) {
            state(entry, subject, paragraphs);
        }
    }

    private void state(SheetSection.Entry entry, EntrySubject subject, List<Text> paragraphs) {
        String name = draft.draft().index().preferred(subject.iri());
        if (subject.type() == ThingType.POLICY) {
            Period.in(name).ifPresent(period -> state(entry, subject.iri(), period));
        }
        var dates = new EnumMap<Happening, TreeMap<String, PrintedDate>>(Happening.class);
        if (subject.type() == ThingType.ACT) {
            TitleDate.in(name).ifPresent(date -> add(dates, Happening.ADOPTED, date));
        }
        List<DatedSentence> sentences =
                subject.sentences(paragraphs).stream()
                        .map(sentence -> DatedSentence.of(sentence, subject.type()))
                        .toList();
        sentences.stream()
                .flatMap(sentence -> sentence.happenings().stream())
                .filter(dated -> isPossible(dated.happening(), dated.date()))
                .forEach(dated -> add(dates, dated.happening(), dated.date()));
        var values = new EnumMap<Happening, PrintedDate>(Happening.class);
        lastAmended(sentences, dates);
        dates.forEach(
                (happening, found) ->
                        one(entry, subject, found).ifPresent(date -> values.put(happening, date)));
        DateProperty.of(subject.type(), values)
                .forEach((property, value) -> state(entry, subject.iri(), property, value));
    }

    /** Leaves the last date of an amendment, and beside it a later one that may be of another. */
    private static void lastAmended(
            List<DatedSentence> sentences, Map<Happening, TreeMap<String, PrintedDate>> dates) {
        TreeMap<String, PrintedDate> amended = dates.get(Happening.AMENDED);
        if (amended == null) {
            return;
        }
        PrintedDate last = amended.lastEntry().getValue();
        amended.keySet().removeIf(iso -> !iso.equals(last.iso()));
        sentences.stream()
                .filter(DatedSentence::isOfAmendments)
                .flatMap(sentence -> sentence.dates().stream())
                .filter(date -> date.year().isAfter(last.year()))
                .forEach(date -> amended.put(date.iso(), date));
    }

    private boolean isPossible(Happening happening, PrintedDate date) {
        return happening == Happening.IN_FORCE || !date.year().isAfter(last);
    }

    /** Adds a date unless a more precise one says the same. */
    private static void add(
            Map<Happening, TreeMap<String, PrintedDate>> dates,
            Happening happening,
            PrintedDate date) {
        var found = dates.computeIfAbsent(happening, key -> new TreeMap<>());
        if (found.keySet().stream().noneMatch(iso -> iso.startsWith(date.iso()))) {
            found.keySet().removeIf(iso -> date.iso().startsWith(iso));
            found.put(date.iso(), date);
        }
    }

    private Optional<PrintedDate> one(
            SheetSection.Entry entry, EntrySubject subject, TreeMap<String, PrintedDate> found) {
        if (found.size() == 1) {
            return Optional.of(found.lastEntry().getValue());
        }
        list(entry, subject.iri(), String.join(", ", found.keySet()));
        return Optional.empty();
    }

    private void list(SheetSection.Entry entry, String iri, String dates) {
        draft.list(
                section.place(entry),
                draft.draft().index().preferred(iri) + ": " + dates,
                "several dates are given where one is possible",
                "state the right one",
                2);
    }

    private void state(SheetSection.Entry entry, String iri, Period period) {
        String part = iri + "/period";
        state(entry, iri, "dct:temporal", Term.iri(part));
        if (draft.states(iri, "dct:temporal")) {
            draft.state(part, "a", Term.name("dct:PeriodOfTime"));
            draft.state(part, "dcat:startDate", Term.date(period.start()));
            draft.state(part, "dcat:endDate", Term.date(period.end()));
        }
    }

    /** States a value once in an edition; another value elsewhere is listed. */
    private void state(SheetSection.Entry entry, String iri, String property, Term value) {
        List<Term> elsewhere =
                draft.draft().sections().stream()
                        .flatMap(other -> other.values(iri, property).stream())
                        .toList();
        if (elsewhere.isEmpty()) {
            draft.state(iri, property, value);
        } else if (!elsewhere.contains(value)) {
            list(entry, iri, elsewhere.get(0).turtle() + ", " + value.turtle());
        }
    }
}

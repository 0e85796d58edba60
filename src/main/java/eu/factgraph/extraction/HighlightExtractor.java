package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.highlight.EventDate;
import eu.factgraph.extraction.highlight.NamedThings;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The highlights of a year, one for each paragraph or item of a list. */
final class HighlightExtractor implements Extractor {

    /** Fewer words are a heading. */
    private static final int LEAST_WORDS = 5;

    private static final int NAMES_IN_LABEL = 3;

    private final EventDate dates = new EventDate(Lexicon.rows("event-verbs"));

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        if (section.template().kind() != EntryKind.HIGHLIGHT
                || Silence.isStatedBy(section, draft)) {
            return;
        }
        for (Entry entry : section.entries()) {
            String text = entry.title().plain();
            if (Silence.isStatedBy(entry.title(), section, draft)) {
                draft.list(
                        section.place(entry),
                        text,
                        "says that there is nothing, but the section has more",
                        "nothing need be done if the rest is right",
                        1);
            } else if (text.split(" ").length >= LEAST_WORDS) {
                state(section, entry, draft);
            }
        }
    }

    private void state(SheetSection section, Entry entry, SectionDraft draft) {
        ThingIndex index = draft.draft().index();
        List<String> named = NamedThings.in(entry.title(), index);
        String iri = draft.draft().editionIri("highlight", slug(section) + "-" + entry.number());
        draft.state(iri, "a", Term.name("def:Highlight"));
        draft.state(iri, "skos:prefLabel", Term.english(label(section, entry, named, index)));
        draft.state(iri, "def:order", Term.integer(entry.number()));
        draft.entry(iri, entry.number());
        named.forEach(thing -> draft.state(iri, "def:concerns", Term.iri(thing)));
        if (named.isEmpty()) {
            draft.state(iri, "def:concerns", Term.iri(draft.graph()));
        }
        dates.of(entry.title().plain())
                .ifPresent(date -> draft.state(iri, "dct:date", Term.date(date)));
        pages(entry).forEach(page -> draft.state(iri, "foaf:page", Term.iri(page)));
    }

    private static String slug(SheetSection section) {
        return section.path().substring(section.path().indexOf('/') + 1).replace('/', '-');
    }

    private static String label(
            SheetSection section, Entry entry, List<String> named, ThingIndex index) {
        String place = "%s, item %d".formatted(section.title(), entry.number());
        String names =
                named.stream()
                        .limit(NAMES_IN_LABEL)
                        .map(index::preferred)
                        .collect(Collectors.joining("; "));
        return names.isEmpty() ? place : place + ": " + names;
    }

    private static List<String> pages(Entry entry) {
        return Stream.concat(
                        Stream.of(entry.title()),
                        entry.blocks().stream()
                                .filter(Paragraph.class::isInstance)
                                .map(block -> ((Paragraph) block).text()))
                .map(Text::links)
                .flatMap(List::stream)
                .map(Link::target)
                .filter(target -> target.startsWith("http"))
                .distinct()
                .toList();
    }
}

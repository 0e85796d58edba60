package eu.factgraph.extraction;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.extraction.lexicon.WordList;
import eu.factgraph.extraction.silence.SilenceLabels;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.List;
import java.util.stream.Stream;

/** What a section says if it says only that nothing was adopted or reported. */
final class NotReportedExtractor implements Extractor {

    private final SilenceLabels labels =
            new SilenceLabels(
                    WordList.of("nothing-reported-labels").rows(),
                    WordList.of("nothing-reported-paths").rows());

    @Override
    public void extract(SheetSection section, SectionDraft draft) {
        if (section.template().kind() == EntryKind.BOILERPLATE) {
            return;
        }
        if (Silence.isStatedBy(section, draft)) {
            state(section, draft);
        } else {
            listDenial(section, draft);
        }
    }

    private void state(SheetSection section, SectionDraft draft) {
        String iri = draft.draft().editionIri("not-reported", labels.slug(section.path()));
        TemplateSection template = section.template();
        String title = section.isKnown() ? template.titles().get(0) : section.title();
        draft.state(iri, "a", Term.name("def:NotReported"));
        draft.state(iri, "skos:prefLabel", Term.english(labels.label(template, title)));
        draft.state(iri, "def:concerns", Term.iri(draft.graph()));
        if (section.isKnown()) {
            Stream.concat(Stream.of(template), section.joined().stream())
                    .flatMap(heading -> heading.themes().stream())
                    .forEach(theme -> draft.state(iri, "def:concerns", Term.iri(theme)));
        }
    }

    private static void listDenial(SheetSection section, SectionDraft draft) {
        List<Paragraph> paragraphs = SectionText.of(section).paragraphs().toList();
        if (paragraphs.size() == 1 && Silence.isDenial(paragraphs.get(0))) {
            draft.list(
                    draft.place(),
                    paragraphs.get(0).text().plain(),
                    "may mean that there is nothing to report",
                    "if so, add a def:NotReported that concerns the section",
                    1);
        }
    }
}

package eu.factgraph.draft;

import eu.factgraph.authoring.TurtleDocument;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the sections of a draft. */
public record SectionFiles(Draft draft) {

    /** The text of each section's file, by its path below the edition. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        draft.sections().forEach(section -> texts.put(section.section().path(), text(section)));
        return texts;
    }

    private String text(SectionDraft section) {
        var document = new TurtleDocument();
        document.block("<" + section.graph() + ">", head(section).lines());
        section.subjects()
                .forEach(
                        (subject, statements) -> {
                            if (!subject.equals(section.graph())) {
                                document.block(Term.iri(subject).turtle(), statements.lines());
                            }
                        });
        return document.text();
    }

    /** What the section states of itself. */
    private Statements head(SectionDraft draftOfSection) {
        SheetSection section = draftOfSection.section();
        Statements head =
                draftOfSection.subjects().getOrDefault(draftOfSection.graph(), new Statements());
        head.add("a", Term.name("def:Section"));
        head.add("dct:title", Term.english(section.title()));
        head.add("dct:isPartOf", Term.iri(whole(section.path())));
        head.add("def:order", Term.integer(section.order()));
        if (section.isKnown()) {
            addTemplate(head, section.template());
        }
        return head;
    }

    private static void addTemplate(Statements head, TemplateSection template) {
        template.tier().ifPresent(tier -> head.add("def:tier", Term.iri(tier)));
        template.field().ifPresent(field -> head.add("def:governanceField", Term.iri(field)));
        template.audience().ifPresent(audience -> head.add("dct:audience", Term.iri(audience)));
    }

    private String whole(String path) {
        int end = path.lastIndexOf('/');
        return draft.edition().graph() + (end < 0 ? "" : "/" + path.substring(0, end));
    }

    /** The IRIs that a section speaks of or points to. */
    public Set<String> mentioned() {
        return draft.sections().stream()
                .flatMap(
                        section ->
                                section.subjects().entrySet().stream()
                                        .flatMap(
                                                entry ->
                                                        Stream.concat(
                                                                Stream.of(entry.getKey()),
                                                                entry.getValue().links())))
                .collect(Collectors.toSet());
    }
}

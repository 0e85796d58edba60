package eu.factgraph.extraction.governance;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.Locale;
import java.util.Optional;

/** States what the bodies and posts of a section are responsible for, by its field and level. */
final class Responsibilities {

    private static final String NATIONAL = "national";

    private final SectionDraft draft;
    private final Optional<String> field;
    private final String tier;

    Responsibilities(TemplateSection template, SectionDraft draft) {
        this.draft = draft;
        this.field = template.field().map(Responsibilities::name);
        this.tier = template.tier().map(Responsibilities::name).orElse(NATIONAL);
    }

    private static String name(String concept) {
        return concept.substring(Math.max(concept.lastIndexOf('/'), concept.lastIndexOf(':')) + 1);
    }

    /**
     * @param bearer body or post
     */
    void state(String bearer) {
        String level = tier.equals(NATIONAL) ? "" : "-" + tier;
        String slug =
                bearer.substring(bearer.lastIndexOf('/') + 1)
                        + "-"
                        + field.orElse("governance")
                        + level;
        String iri = draft.draft().editionIri("responsibility", slug);
        draft.state(iri, "a", Term.name("def:Responsibility"));
        draft.state(iri, "skos:prefLabel", Term.english(label()));
        draft.state(iri, "def:assignedTo", Term.iri(bearer));
    }

    private String label() {
        String matter = field.orElse("governance").replace('-', ' ');
        return matter.substring(0, 1).toUpperCase(Locale.ROOT) + matter.substring(1) + ", " + tier;
    }
}

package eu.factgraph.authoring;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.PrefixRules;
import eu.factgraph.sheet.outline.OutlineTemplates;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of the factsheets of a year, by its template.
 *
 * @param sections what each section says of itself, by its path below the edition, each after its
 *     whole
 */
record Outline(Map<String, List<String>> sections) {

    /** The sections of an edition. */
    static Outline of(Edition edition) {
        var sections = new LinkedHashMap<String, List<String>>();
        for (TemplateSection section :
                OutlineTemplates.of(edition.scope(), edition.year()).sections()) {
            sections.put("/" + section.path(), statements(section, edition));
        }
        return new Outline(sections);
    }

    private static List<String> statements(TemplateSection section, Edition edition) {
        String path = "/" + section.path();
        String whole = edition.graph() + path.substring(0, path.lastIndexOf('/'));
        var statements =
                new ArrayList<>(
                        List.of(
                                "a def:Section",
                                "dct:title \"%s\"@en".formatted(section.titles().get(0)),
                                "dct:isPartOf <" + whole + ">",
                                "def:order " + section.order()));
        section.tier().ifPresent(tier -> statements.add("def:tier " + term(tier)));
        section.field().ifPresent(field -> statements.add("def:governanceField " + term(field)));
        section.audience().ifPresent(audience -> statements.add("dct:audience " + term(audience)));
        return statements;
    }

    private static String term(String iri) {
        return PrefixRules.shortForm(iri);
    }
}

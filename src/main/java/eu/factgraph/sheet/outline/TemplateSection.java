package eu.factgraph.sheet.outline;

import java.util.List;
import java.util.Optional;

/**
 * A heading that the sheets of a year have.
 *
 * @param path of its section below the edition, such as {@code governance/national/policy}
 * @param titles how it is printed, the usual way first
 * @param order among the headings of the same whole, from 1
 * @param concept of the outline scheme that its counterparts in other years share, as an IRI
 * @param tier concept that its responsibilities have, as an IRI
 * @param field of governance, likewise
 * @param audience likewise
 * @param themes of which its silence speaks, as IRIs
 * @param form how its entries are printed
 */
public record TemplateSection(
        String path,
        List<String> titles,
        int order,
        EntryKind kind,
        String concept,
        Optional<String> tier,
        Optional<String> field,
        Optional<String> audience,
        List<String> themes,
        EntryForm form) {

    public TemplateSection {
        titles = List.copyOf(titles);
        themes = List.copyOf(themes);
    }

    /** One whose entries are printed under subtitles. */
    public TemplateSection(
            String path,
            List<String> titles,
            int order,
            EntryKind kind,
            String concept,
            Optional<String> tier,
            Optional<String> field,
            Optional<String> audience,
            List<String> themes) {
        this(path, titles, order, kind, concept, tier, field, audience, themes, EntryForm.SUBTITLE);
    }

    String title() {
        return titles.get(0);
    }

    /** The path of its whole; empty for a chapter. */
    String whole() {
        return SectionPath.whole(path);
    }
}

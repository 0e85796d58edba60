package eu.factgraph.page.description;

import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * How to cite a page, as text and as an entry for BibTeX.
 *
 * @param documents titles of the factsheets
 * @param released date of the last release
 * @param release the collection, with that date
 */
public record PageCitation(
        String title,
        List<String> documents,
        Optional<String> released,
        String release,
        String iri) {

    /**
     * @param editions the factsheets that the page is based on
     */
    static PageCitation of(
            PageContext context, SiteIndex siteIndex, List<Node> editions, Node about) {
        return new PageCitation(
                context.label(about).text(),
                editions.stream()
                        .filter(edition -> !edition.equals(about))
                        .map(edition -> context.label(edition).text())
                        .toList(),
                siteIndex.released(),
                siteIndex
                        .released()
                        .map(date -> context.message("cite.release", date))
                        .orElse("factgraph"),
                context.store().rebasing().canonical(about.getURI()));
    }

    /** Title, factsheets, collection with the date of its release, and permanent IRI. */
    public String text() {
        var parts = new ArrayList<String>();
        parts.add(title);
        parts.addAll(documents);
        parts.add(release);
        parts.add(iri);
        return String.join(". ", parts);
    }

    public String bibtex() {
        var fields = new ArrayList<String>();
        fields.add("title = {{" + escaped(title) + "}}");
        if (!documents.isEmpty()) {
            fields.add("note = {" + escaped(String.join(", ", documents)) + "}");
        }
        fields.add("howpublished = {" + escaped(release) + "}");
        released.ifPresent(date -> fields.add("year = {" + date.substring(0, 4) + "}"));
        fields.add("url = {" + iri + "}");
        return "@misc{" + key() + ",\n  " + String.join(",\n  ", fields) + "\n}";
    }

    private String key() {
        return iri.replaceFirst("^https?://[^/]+/", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Characters with a meaning in TeX. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\{}]", "").replaceAll("[&%$#_]", "\\\\$0");
    }
}

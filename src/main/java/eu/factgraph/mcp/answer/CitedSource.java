package eu.factgraph.mcp.answer;

import eu.factgraph.mcp.schema.FieldDescription;
import java.util.List;
import java.util.stream.Collectors;

/** A named graph that states something: as a rule a section of a factsheet. */
public record CitedSource(
        @FieldDescription("As results refer to it, such as s1") String id,
        @FieldDescription(
                        "section of a factsheet; enrichment, added by editors; names, the list of things of a country; derived, by rules; history; vocabulary")
                String kind,
        @FieldDescription("Headings from the factsheet down to the section") String title,
        @FieldDescription("Address of the section, to be cited") String iri,
        @FieldDescription(value = "Code of the country", optional = true) String country,
        @FieldDescription(value = "Year of the factsheet", optional = true) Integer edition,
        @FieldDescription(
                        value =
                                "reviewed by an editor, or drafted by the importer and read by nobody",
                        optional = true)
                String status) {

    /** Such as "[s1] [s2]"; empty if there are none. */
    public static String marks(List<String> ids) {
        return ids.stream().map(id -> "[" + id + "]").collect(Collectors.joining(" "));
    }

    /** As Markdown. */
    public String text() {
        String which = edition == null ? kind : "%s %d, %s".formatted(country, edition, status);
        return "[%s] [%s](%s) (%s)".formatted(id, ShortText.line(title), iri, which);
    }
}

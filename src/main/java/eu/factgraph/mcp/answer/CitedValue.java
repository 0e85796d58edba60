package eu.factgraph.mcp.answer;

import eu.factgraph.mcp.schema.FieldDescription;

/** A resource with its name, or a literal. */
public record CitedValue(
        @FieldDescription(value = "IRI of a resource, for other tools", optional = true) String iri,
        @FieldDescription(
                        "Name of the resource, or text of the literal; long texts end with an ellipsis")
                String name,
        @FieldDescription(value = "Language tag, if it is not English", optional = true)
                String lang) {

    public boolean isResource() {
        return iri != null;
    }

    /** As Markdown. */
    public String text() {
        return isResource() ? "[" + ShortText.line(name) + "](" + iri + ")" : ShortText.line(name);
    }
}

package eu.factgraph.mcp.tool;

import java.util.List;
import java.util.Map;

/** What a tool reads of a comparison in JSON, as the schema of the OpenAPI description has it. */
record ComparisonJson(
        String title,
        String note,
        List<CompareCountries.ComparedSheet> countries,
        List<RowJson> rows) {

    record RowJson(String name, List<CellJson> cells) {}

    record CellJson(String country, String state, List<ValueJson> values, List<String> sections) {}

    record ValueJson(
            String iri,
            String name,
            String lang,
            Map<String, List<String>> details,
            List<String> sections) {}
}

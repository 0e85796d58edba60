package eu.factgraph.page.question;

import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.Citations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** An answer for a spreadsheet (RFC 4180): labels as on the page, then the IRIs of resources. */
record AnswerCsv(PageContext context, CellFormatter cells, Citations citations) {

    byte[] csv(MergedRows answer) {
        List<Integer> links = answer.linkColumns();
        var header = new ArrayList<>(answer.headings(context.messages()));
        links.forEach(column -> header.add(header.get(column) + " (IRI)"));
        if (answer.hasSources()) {
            header.add(context.message("source.column"));
        }
        return CsvWriter.csv(
                header,
                answer.rows().entrySet().stream()
                        .map(row -> record(answer, row.getKey(), row.getValue(), links))
                        .toList());
    }

    private List<String> record(
            MergedRows answer, List<AnswerCell> row, Set<Node> sections, List<Integer> links) {
        var record = new ArrayList<String>();
        for (AnswerCell cell : row) {
            boolean literal = cell.isLiteral();
            record.add(literal ? cell.node().getLiteralLexicalForm() : cells.label(cell).text());
        }
        links.forEach(column -> record.add(row.get(column).iri()));
        if (answer.hasSources()) {
            record.add(
                    citations.of(sections.stream()).stream()
                            .map(source -> source.label().text())
                            .collect(Collectors.joining("; ")));
        }
        return record;
    }
}

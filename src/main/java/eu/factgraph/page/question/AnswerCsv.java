package eu.factgraph.page.question;

import eu.factgraph.export.CsvWriter;
import eu.factgraph.query.definition.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** An answer for a spreadsheet (RFC 4180): labels as on the page, then the IRIs of resources. */
record AnswerCsv(QuestionTables tables, CellFormatter cells) {

    byte[] csv(Question question, MergedRows answer) {
        List<Integer> links = answer.linkColumns();
        var header = new ArrayList<>(answer.headings(cells.context().messages()));
        links.forEach(column -> header.add(header.get(column) + " (IRI)"));
        header.add(cells.context().message("source.column"));
        return CsvWriter.csv(
                header,
                answer.rows().entrySet().stream()
                        .map(row -> record(question, row.getKey(), row.getValue(), links))
                        .toList());
    }

    private List<String> record(
            Question question, List<AnswerCell> row, Set<Node> sections, List<Integer> links) {
        var record = new ArrayList<String>();
        for (AnswerCell cell : row) {
            record.add(text(cell));
        }
        links.forEach(column -> record.add(row.get(column).iri()));
        record.add(
                QuestionTables.counted(question, row)
                        .map(path -> cells.context().store().base() + path)
                        .orElseGet(() -> sources(sections)));
        return record;
    }

    private String text(AnswerCell cell) {
        if (cell.isEmpty()) {
            return new EmptyCells(cells.context()).words(cell);
        }
        return cell.isLiteral() ? cell.node().getLiteralLexicalForm() : cells.label(cell).text();
    }

    private String sources(Set<Node> sections) {
        return tables.citations().of(sections.stream()).stream()
                .map(source -> source.isSection() ? source.label().text() : source.says())
                .collect(Collectors.joining("; "));
    }
}

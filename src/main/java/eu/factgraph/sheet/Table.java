package eu.factgraph.sheet;

import java.util.List;

/** A table by rows; an image in it is not read. */
public record Table(List<Row> rows, int position) implements Block {

    public Table {
        rows = List.copyOf(rows);
    }

    /** The cells of a row, empty ones too. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The paragraphs of a cell; none if it is empty. */
    public record Cell(List<Paragraph> paragraphs) {

        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}

package eu.factgraph.page.question;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.impl.LiteralLabel;

/**
 * Orders rows by the cells of one column: numbers, then dates, then texts in the order of the
 * language of the page. Empty cells are last in either direction.
 *
 * @param texts of cells that were compared before
 */
record CellOrder(
        int column,
        boolean isDescending,
        CellFormatter cells,
        Collator collator,
        Map<AnswerCell, String> texts)
        implements Comparator<List<AnswerCell>> {

    CellOrder(int column, boolean isDescending, CellFormatter cells) {
        this(column, isDescending, cells, cells.context().messages().collator(), new HashMap<>());
    }

    @Override
    public int compare(List<AnswerCell> one, List<AnswerCell> other) {
        AnswerCell left = one.get(column);
        AnswerCell right = other.get(column);
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        int order = order(left, right);
        return isDescending ? -order : order;
    }

    private int order(AnswerCell left, AnswerCell right) {
        if (isNumber(left) && isNumber(right)) {
            return number(left).compareTo(number(right));
        }
        if (isDate(left) && isDate(right)) {
            return form(left).compareTo(form(right));
        }
        int kind = Integer.compare(kind(left), kind(right));
        return kind != 0 ? kind : collator.compare(text(left), text(right));
    }

    private static int kind(AnswerCell cell) {
        if (isNumber(cell)) {
            return 0;
        }
        return isDate(cell) ? 1 : 2;
    }

    private static boolean isNumber(AnswerCell cell) {
        return cell.isLiteral() && value(cell) instanceof Number;
    }

    private static boolean isDate(AnswerCell cell) {
        return cell.isLiteral() && form(cell).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    }

    private static Object value(AnswerCell cell) {
        LiteralLabel literal = cell.node().getLiteral();
        return literal.isWellFormed() ? literal.getValue() : form(cell);
    }

    private static BigDecimal number(AnswerCell cell) {
        return new BigDecimal(value(cell).toString());
    }

    private static String form(AnswerCell cell) {
        return cell.node().getLiteralLexicalForm();
    }

    private String text(AnswerCell cell) {
        return texts.computeIfAbsent(cell, any -> cells.label(any).text());
    }
}

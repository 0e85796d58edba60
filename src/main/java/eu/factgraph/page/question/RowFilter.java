package eu.factgraph.page.question;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps rows whose cells, as they are shown, contain texts; capitals and accents do not matter.
 *
 * @param texts by the number of the column
 */
record RowFilter(Map<Integer, String> texts, CellFormatter cells)
        implements Predicate<List<AnswerCell>> {

    @Override
    public boolean test(List<AnswerCell> row) {
        return texts.entrySet().stream()
                .allMatch(
                        text ->
                                plain(cells.label(row.get(text.getKey())).text())
                                        .contains(plain(text.getValue())));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

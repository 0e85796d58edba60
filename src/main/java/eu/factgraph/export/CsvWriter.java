package eu.factgraph.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows as CSV (RFC 4180) for people, who open it in a spreadsheet. What the spreadsheet would take
 * for a formula gets an apostrophe before it, as OWASP advises against CSV injection; so does a
 * text that looks guarded already, so that to take one apostrophe away always gives the text back.
 * Plain numbers stay numbers.
 */
public final class CsvWriter {

    /** What is done to cells, for metadata. */
    static final String NOTE =
            "A text that begins with = + - @, their full-width forms, a tab or a line break is written with an apostrophe before it, lest a spreadsheet runs it as a formula; so is one that begins with apostrophes and then such a character. Take one apostrophe away to have the text. Numbers are as they are.";

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+([.,][0-9]+)*|[.,][0-9]+)([eE][-+]?[0-9]+)?%?");

    /** Without it, spreadsheets read UTF-8 in the local code page; CSVW readers skip it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvWriter() {}

    /**
     * UTF-8 with a byte order mark.
     *
     * @param rows whose cells may be {@code null}
     */
    public static byte[] csv(List<String> heading, List<List<String>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(guarded(heading));
            for (List<String> row : rows) {
                printer.printRecord(guarded(row));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a builder takes all text", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(CsvWriter::guarded).collect(Collectors.toList());
    }

    private static String guarded(String cell) {
        return cell != null && FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}

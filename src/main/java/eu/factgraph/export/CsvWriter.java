package eu.factgraph.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV (RFC 4180) for spreadsheets. A text that a spreadsheet would run as a formula is escaped with
 * an apostrophe, as OWASP recommends against CSV injection; so is a text that looks escaped, so
 * that removing one apostrophe always restores the text. Plain numbers are not escaped.
 */
public final class CsvWriter {

    /** A description of the escaping, for metadata. */
    static final String NOTE =
            "A text that begins with = + - @, their full-width forms, a tab or a line break is written with an apostrophe before it, lest a spreadsheet runs it as a formula; so is one that begins with apostrophes and then such a character. Take one apostrophe away to have the text. Numbers are as they are.";

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+([.,][0-9]+)*|[.,][0-9]+)([eE][-+]?[0-9]+)?%?");

    /** Without it, spreadsheets read UTF-8 in the local code page; CSVW readers skip it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvWriter() {}

    /** UTF-8 with a byte order mark. Cells may be {@code null}. */
    public static byte[] csv(List<String> heading, List<List<String>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(escaped(heading));
            for (List<String> row : rows) {
                printer.printRecord(escaped(row));
            }
        } catch (IOException unexpected) {
            throw new IllegalStateException("cannot write to memory", unexpected);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> escaped(List<String> cells) {
        return cells.stream().map(CsvWriter::escaped).collect(Collectors.toList());
    }

    private static String escaped(String cell) {
        return cell != null && FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()
                ? "'" + cell
                : cell;
    }
}

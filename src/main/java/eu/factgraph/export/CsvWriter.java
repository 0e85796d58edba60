package eu.factgraph.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.atlas.iterator.Iter;

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
        return content(heading, rows::iterator).bytes();
    }

    /** The same, row by row. */
    static StreamedContent content(List<String> heading, Iterable<List<String>> rows) {
        return out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            Iterator<List<String>> records =
                    Iter.concat(Iter.singletonIterator(heading), rows.iterator());
            return Iter.concat(
                    Iter.singletonIterator(() -> print(text, BYTE_ORDER_MARK)),
                    Iter.concat(
                            Iter.map(records, record -> () -> print(text, record)),
                            Iter.singletonIterator(() -> flush(text))));
        };
    }

    private static void print(Writer text, String mark) {
        try {
            text.write(mark);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void print(Writer text, List<String> record) {
        try {
            CSVFormat.RFC4180.printRecord(text, escaped(record).toArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void flush(Writer text) {
        try {
            text.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

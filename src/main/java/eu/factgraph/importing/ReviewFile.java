package eu.factgraph.importing;

import eu.factgraph.draft.ReviewItem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The list of what an import leaves to an editor, as a table, what adds most first. */
record ReviewFile(List<ReviewItem> items) {

    private static final String HEADER = "place\twhat\twhy\thow to settle it\tgain\n";

    String text() {
        return items.stream()
                .sorted(Comparator.comparingInt(ReviewItem::gain).reversed())
                .distinct()
                .map(ReviewFile::line)
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(ReviewItem item) {
        return String.join(
                        "\t",
                        cell(item.place().toString()),
                        cell(item.what()),
                        cell(item.why()),
                        cell(item.how()),
                        String.valueOf(item.gain()))
                + "\n";
    }

    /** One line; a sign that spreadsheets take for a formula is kept from the start. */
    private static String cell(String text) {
        String line = text.replaceAll("[\\t\\r\\n]+", " ").strip();
        return line.matches("[=+@-].*") ? "'" + line : line;
    }
}

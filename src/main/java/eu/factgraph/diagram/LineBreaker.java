package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks text to fit a width. The reader's font is unknown: widths are those of a wide one. */
final class LineBreaker {

    private static final String NARROW = "iljtfrI.,:;'|!()[] ";
    private static final String WIDE = "mwMWOQGDNHU@%&—";
    private static final double SIZE = 14;

    private LineBreaker() {}

    /**
     * @param width in pixels
     * @param most number of lines; the rest is cut off with an ellipsis
     */
    static List<String> of(String text, int width, int most) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                longer = word;
            }
            while (width(longer) > width) {
                int end = fitting(longer, width);
                lines.add(longer.substring(0, end));
                longer = longer.substring(end);
            }
            line = longer;
        }
        lines.add(line);
        return lines.size() <= most ? List.copyOf(lines) : cut(lines, width, most);
    }

    static int width(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(LineBreaker::width).sum() * SIZE);
    }

    private static double width(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(letter) >= 0 || letter >= 0x2e80) {
            return letter >= 0x2e80 ? 1.0 : 0.84;
        }
        return Character.isUpperCase(letter) ? 0.68 : 0.58;
    }

    private static List<String> cut(List<String> lines, int width, int most) {
        var kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1) + "…";
        while (width(last) > width && last.length() > 2) {
            last = last.substring(0, last.offsetByCodePoints(last.length() - 1, -1)) + "…";
        }
        kept.set(most - 1, last);
        return List.copyOf(kept);
    }

    /** At least one code point. */
    private static int fitting(String text, int width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()
                && width(text.substring(0, text.offsetByCodePoints(end, 1))) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}

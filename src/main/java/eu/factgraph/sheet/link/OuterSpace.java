package eu.factgraph.sheet.link;

import java.util.List;

/** White space at the ends of a target, escaped or not. */
final class OuterSpace {

    private static final List<String> SPACES = List.of(" ", "\u00a0", "\u3000", "%20", "%C2%A0");

    private OuterSpace() {}

    static String removed(String target) {
        int start = 0;
        int end = target.length();
        for (int width = leading(target, start); width > 0; width = leading(target, start)) {
            start += width;
        }
        for (int width = trailing(target, end);
                width > 0 && end > start;
                width = trailing(target, end)) {
            end -= width;
        }
        return target.substring(start, Math.max(start, end));
    }

    private static int leading(String target, int start) {
        return SPACES.stream()
                .filter(space -> target.startsWith(space, start))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private static int trailing(String target, int end) {
        return SPACES.stream()
                .filter(space -> target.startsWith(space, end - space.length()))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}

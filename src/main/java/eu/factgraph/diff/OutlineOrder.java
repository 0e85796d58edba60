package eu.factgraph.diff;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Orders the sections of both editions as the later document does; a section that only the earlier
 * one has follows those of the same number.
 */
record OutlineOrder(StatedEdition earlier, StatedEdition later) implements Comparator<String> {

    private static final Comparator<Sibling> SIBLINGS =
            Comparator.comparingInt(Sibling::order)
                    .thenComparing(Sibling::isDropped)
                    .thenComparing(Sibling::path);

    private record Sibling(String path, int order, boolean isDropped) {}

    @Override
    public int compare(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            // the document precedes its sections
            return Integer.compare(one.length(), other.length());
        }
        String[] ones = one.split("/");
        String[] others = other.split("/");
        int shorter = Math.min(ones.length, others.length);
        int same = 0;
        while (same < shorter && ones[same].equals(others[same])) {
            same++;
        }
        return same == shorter
                ? Integer.compare(one.length(), other.length())
                : SIBLINGS.compare(sibling(ones, same), sibling(others, same));
    }

    private Sibling sibling(String[] segments, int last) {
        String path = String.join("/", Arrays.asList(segments).subList(0, last + 1));
        Integer order = later.orders().get(path);
        return order != null
                ? new Sibling(path, order, false)
                : new Sibling(path, earlier.orders().getOrDefault(path, Integer.MAX_VALUE), true);
    }
}

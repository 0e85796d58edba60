package eu.factgraph.query.function.regex;

/**
 * A text that looks at the clock while it is read: a pattern may read the same characters for
 * years.
 */
public final class DeadlineText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 1 << 12;

    private final String text;
    private final Runnable deadline;
    private int reads;

    DeadlineText(String text, Runnable deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (++reads == READS_BETWEEN_LOOKS) {
            reads = 0;
            deadline.run();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

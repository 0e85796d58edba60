package eu.factgraph.query.function.regex;

/** Checks the deadline while a pattern reads the text, because backtracking may take years. */
final class DeadlineText implements CharSequence {

    private static final int READS_PER_CHECK = 1 << 12;

    private final String text;
    private final Runnable deadline;
    private int reads;

    DeadlineText(String text, Runnable deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (++reads == READS_PER_CHECK) {
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

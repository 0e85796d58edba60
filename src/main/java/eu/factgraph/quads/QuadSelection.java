package eu.factgraph.quads;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.Lazy;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Cuts an image to a selection: the graphs of its editions and the vocabulary are whole; of the
 * items, the enrichment and the concepts of countries, the Union and int it has only the resources
 * that these editions mention, or that such a resource mentions.
 */
final class QuadSelection {

    private final QuadImage image;
    private final Lazy<NamedGraphs> all;
    private final List<Unit> units;
    private final BitSet[] subjects;
    private final BitSet cut = new BitSet();
    private final BitSet mentioned = new BitSet();
    private int[] unread = new int[1024];
    private int unreadCount;

    /**
     * @param all the graphs of the image, which few selections need
     */
    QuadSelection(QuadImage image, Supplier<NamedGraphs> all) {
        this.image = image;
        this.all = new Lazy<>(all);
        this.units = image.units();
        this.subjects = new BitSet[image.graphs()];
    }

    private String name(int graph) {
        return image.graphNames().get(graph);
    }

    /** The editions of a selection, and what they mention. */
    Visibility of(Selection selection) {
        addEditions(selection);
        return cut();
    }

    /** With the documents and datasets of all other editions: what a catalogue lists. */
    Visibility catalogue(Selection selection) {
        addEditions(selection);
        for (Edition edition : all.get().editions()) {
            if (!selection.has(edition)) {
                subjects[image.graph(edition.graph())] = Visibility.WHOLE;
                int derived = image.graph(edition.derivedGraph());
                if (derived >= 0) {
                    subjects[derived] = below(edition.dataset());
                }
            }
        }
        return cut();
    }

    /** The terms whose IRIs begin so. */
    private BitSet below(String prefix) {
        var below = new BitSet();
        int from = image.dictionary().ceiling(TermCodec.iri(prefix));
        int to =
                image.dictionary()
                        .ceiling(
                                TermCodec.iri(
                                        prefix + Character.toString(Character.MAX_CODE_POINT)));
        below.set(from, to);
        return below;
    }

    private void addEditions(Selection selection) {
        for (int graph = 0; graph < units.size(); graph++) {
            if (units.get(graph) instanceof Edition edition && selection.has(edition)) {
                subjects[graph] =
                        selection.reviewedOnly() ? reviewed(edition, graph) : Visibility.WHOLE;
            }
        }
    }

    private BitSet reviewed(Edition edition, int graph) {
        if (name(graph).equals(edition.derivedGraph())) {
            return ofReviewed(edition, graph);
        }
        return isReviewed(graph) ? Visibility.WHOLE : null;
    }

    private boolean isReviewed(int graph) {
        return EditionStatus.of(all.get(), name(graph)) == EditionStatus.REVIEWED;
    }

    /** Without the subjects that only drafted sections describe. */
    private BitSet ofReviewed(Edition edition, int derived) {
        var drafted = new BitSet();
        var reviewed = new BitSet();
        for (int graph = 0; graph < units.size(); graph++) {
            if (units.get(graph).equals(edition) && graph != derived) {
                addSubjects(graph, isReviewed(graph) ? reviewed : drafted);
            }
        }
        drafted.andNot(reviewed);
        var visible = new BitSet();
        addSubjects(derived, visible);
        visible.andNot(drafted);
        return visible;
    }

    private void addSubjects(int graph, BitSet found) {
        Scan scan = image.scan(graph, Terms.ANY, Terms.ANY, Terms.ANY);
        while (scan.next()) {
            found.set(scan.subject());
        }
    }

    private Visibility cut() {
        for (int graph = 0; graph < units.size(); graph++) {
            if (subjects[graph] != null) {
                mentionAll(graph);
            }
        }
        for (int graph = 0; graph < units.size(); graph++) {
            if (units.get(graph).equals(Scope.SHARED)) {
                subjects[graph] = Visibility.WHOLE;
                addSubjects(graph, mentioned);
            } else if (units.get(graph) instanceof Scope) {
                cut.set(graph);
            }
        }
        while (unreadCount > 0) {
            read(unread[--unreadCount]);
        }
        cut.stream().filter(this::isMentioned).forEach(graph -> subjects[graph] = mentioned);
        return new Visibility(subjects, image.names());
    }

    private void mentionAll(int graph) {
        var visible = new Visibility(subjects, image.names());
        Scan scan = image.scan(graph, Terms.ANY, Terms.ANY, Terms.ANY);
        while (scan.next()) {
            if (visible.has(graph, scan.subject())) {
                mention(scan.subject());
                mention(scan.object());
            }
        }
    }

    /** What the cut graphs say of a term. */
    private void read(int term) {
        Scan scan = image.scan(term, Terms.ANY, Terms.ANY);
        while (scan.next()) {
            if (cut.get(scan.graph())) {
                mention(scan.subject());
                mention(scan.object());
            }
        }
    }

    private void mention(int term) {
        if (image.dictionary().isIri(term) && !mentioned.get(term)) {
            mentioned.set(term);
            if (unreadCount == unread.length) {
                unread = Arrays.copyOf(unread, 2 * unreadCount);
            }
            unread[unreadCount++] = term;
        }
    }

    private boolean isMentioned(int graph) {
        Scan scan = image.scan(graph, Terms.ANY, Terms.ANY, Terms.ANY);
        while (scan.next()) {
            if (mentioned.get(scan.subject())) {
                return true;
            }
        }
        return false;
    }
}

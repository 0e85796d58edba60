package eu.factgraph.page;

import eu.factgraph.search.Entry;
import eu.factgraph.search.Facet;
import eu.factgraph.search.Found;
import eu.factgraph.search.Sought;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What was found, for one reader.
 *
 * @param first place of the first hit of this page, from 1
 * @param facets those that have values
 * @param previous address of the page before this one, or {@code null}
 * @param next address of the page after this one, or {@code null}
 */
record SearchPage(
        String words,
        int total,
        int page,
        int pages,
        int first,
        List<Hit> hits,
        List<Choice> facets,
        List<Chosen> chosen,
        List<Shown> nearest,
        String previous,
        String next) {

    /** As many values of a facet are shown at once; the others on demand. */
    private static final int SHORT = 8;

    /**
     * @param description its first line, or {@code null}
     * @param matched another name or a text that the words are in, or {@code null} if the name is
     *     what they are in
     */
    record Hit(
            String iri,
            Shown name,
            List<Kind> kinds,
            Shown description,
            double score,
            String on,
            Shown matched) {

        /** The kind that tells most. */
        Shown kind() {
            return kinds.get(0).name();
        }
    }

    record Kind(String iri, Shown name) {}

    /** The values of a facet to choose from. */
    record Choice(String facet, String title, List<Value> values) {

        List<Value> firstValues() {
            return values.subList(0, Math.min(SHORT, values.size()));
        }

        List<Value> otherValues() {
            return values.subList(Math.min(SHORT, values.size()), values.size());
        }
    }

    /**
     * @param href the same search with this value, or without it if it is chosen
     */
    record Value(String iri, Shown name, int number, boolean chosen, String href) {}

    /** What was chosen, to be kept by the form. */
    record Chosen(String parameter, String iri) {}

    static SearchPage of(Frame frame, Sought sought, Found found) {
        return new Making(frame, sought, found).page();
    }

    /** The search as it is, for another language. */
    String kept() {
        var kept = new StringBuilder("q=" + encoded(words) + "&");
        chosen.forEach(one -> kept.append(one.parameter() + "=" + encoded(one.iri()) + "&"));
        return page == 1 ? kept.toString() : kept + "page=" + page + "&";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private record Making(Frame frame, Sought sought, Found found) {

        SearchPage page() {
            int pages = found.pages(sought.size());
            return new SearchPage(
                    sought.words(),
                    found.total(),
                    sought.page(),
                    pages,
                    (sought.page() - 1) * sought.size() + 1,
                    found.hits().stream().map(this::hit).toList(),
                    List.of(Facet.values()).stream()
                            .map(this::choice)
                            .filter(choice -> !choice.values().isEmpty())
                            .toList(),
                    chosen(),
                    found.nearest().stream().map(Entry::thing).map(frame::shown).toList(),
                    sought.page() > 1 ? address(sought.only(), sought.page() - 1) : null,
                    sought.page() < pages ? address(sought.only(), sought.page() + 1) : null);
        }

        private List<Chosen> chosen() {
            return List.of(Facet.values()).stream()
                    .flatMap(
                            facet ->
                                    sought.only(facet).stream()
                                            .map(
                                                    value ->
                                                            new Chosen(
                                                                    facet.parameter(),
                                                                    value.getURI())))
                    .toList();
        }

        private Hit hit(Found.Hit hit) {
            Entry entry = hit.entry();
            return new Hit(
                    entry.iri(),
                    frame.shown(entry.thing()),
                    kinds(entry),
                    text(entry),
                    hit.score(),
                    on(hit),
                    matched(hit));
        }

        /** Rare kinds tell more than common ones. */
        private List<Kind> kinds(Entry entry) {
            var counts = found.facets().get(Facet.KIND);
            return entry.values(Facet.KIND).stream()
                    .sorted(
                            Comparator.comparingInt((Node kind) -> number(counts, kind))
                                    .thenComparing(Node::getURI))
                    .map(kind -> new Kind(kind.getURI(), frame.shown(kind)))
                    .toList();
        }

        private static int number(List<Found.Count> counts, Node kind) {
            return counts.stream()
                    .filter(count -> count.value().equals(kind))
                    .mapToInt(Found.Count::number)
                    .findFirst()
                    .orElse(0);
        }

        /** What is said of it; of a section, which have names in common, what it is part of. */
        private Shown text(Entry entry) {
            return entry.texts().stream()
                    .min(Labels.preferring(frame.reader().language()))
                    .or(() -> whole(entry.thing()))
                    .map(frame::shown)
                    .orElse(null);
        }

        private static String on(Found.Hit hit) {
            if (hit.entry().names().contains(hit.matched())) {
                return "name";
            }
            return hit.entry().aliases().contains(hit.matched()) ? "alias" : "text";
        }

        private Shown matched(Found.Hit hit) {
            Shown matched = frame.shown(hit.matched());
            return sought.words().isEmpty()
                            || matched.words().equals(frame.shown(hit.entry().thing()).words())
                    ? null
                    : matched;
        }

        private Choice choice(Facet facet) {
            return new Choice(
                    facet.parameter(),
                    frame.say("search.by." + facet.parameter()),
                    found.facets().get(facet).stream()
                            .filter(count -> facet != Facet.SECTION || isOpen(count.value()))
                            .map(count -> value(facet, count))
                            .toList());
        }

        /** Chapters, and what is in and around the chosen section. */
        private boolean isOpen(Node section) {
            Optional<Node> whole = whole(section);
            Optional<Node> chosen = sought.only(Facet.SECTION);
            return whole.isEmpty()
                    || chosen.isPresent()
                            && (section.equals(chosen.get())
                                    || whole.equals(chosen)
                                    || whole.equals(whole(chosen.get())));
        }

        /** The section that a section is part of. */
        private Optional<Node> whole(Node section) {
            var graph = frame.store().dataset().getDefaultGraph();
            return graph.stream(section, DCTerms.isPartOf.asNode(), Node.ANY)
                    .map(triple -> triple.getObject())
                    .filter(
                            whole ->
                                    graph.contains(
                                            whole,
                                            org.apache.jena.vocabulary.RDF.Nodes.type,
                                            frame.store().node("def/Section")))
                    .findFirst();
        }

        private Value value(Facet facet, Found.Count count) {
            boolean chosen = sought.only(facet).filter(count.value()::equals).isPresent();
            var only = new java.util.EnumMap<Facet, Node>(Facet.class);
            only.putAll(sought.only());
            if (chosen) {
                only.remove(facet);
            } else {
                only.put(facet, count.value());
            }
            return new Value(
                    count.value().toString(),
                    frame.shown(count.value()),
                    count.number(),
                    chosen,
                    address(only, 1));
        }

        private String address(Map<Facet, Node> only, int page) {
            var parameters = new ArrayList<String>();
            parameters.add("q=" + encoded(sought.words()));
            for (Facet facet : Facet.values()) {
                if (only.containsKey(facet)) {
                    parameters.add(facet.parameter() + "=" + encoded(only.get(facet).getURI()));
                }
            }
            if (page > 1) {
                parameters.add("page=" + page);
            }
            return frame.href("search?" + String.join("&", parameters));
        }
    }
}

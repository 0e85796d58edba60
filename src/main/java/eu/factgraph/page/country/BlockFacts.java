package eu.factgraph.page.country;

import eu.factgraph.page.country.CountryFact.FactContent;
import eu.factgraph.query.definition.CountryBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The facts of a block of the page of a country.
 *
 * @param items in the order of the factsheet, those of the block's own chapters first
 * @param listed the sections that present an item; none if the block has facts only
 * @param facts in the order of the query; each value has a section that states it
 */
record BlockFacts(
        CountryBlock block,
        List<Node> items,
        Map<Node, Set<Node>> listed,
        List<CountryFact> facts) {

    private static final int NOWHERE = Integer.MAX_VALUE;

    /**
     * @param rows solutions of the block's query
     * @param reading the position of a section in the factsheet
     */
    static BlockFacts of(
            CountryBlock block, String sheet, List<Binding> rows, ToIntFunction<Node> reading) {
        var listed = new LinkedHashMap<Node, Set<Node>>();
        var facts = new LinkedHashMap<FactContent, Set<Node>>();
        var places = new LinkedHashMap<Node, ItemPlace>();
        for (Binding row : rows) {
            var content = FactContent.of(row);
            Node section = row.get("section");
            boolean isListing =
                    content.aspect() == null && content.value() == null && section != null;
            if (isListing && content.none() == null) {
                listed.computeIfAbsent(content.item(), any -> new LinkedHashSet<>()).add(section);
            } else if (section != null || content.state() == FactState.NOT_IN_THE_GRAPH) {
                Set<Node> sections = facts.computeIfAbsent(content, any -> new LinkedHashSet<>());
                if (content.state() != FactState.NOT_IN_THE_GRAPH) {
                    sections.add(section);
                }
            }
            if (content.item() != null && section != null) {
                var place = ItemPlace.of(block, sheet, row, reading);
                places.merge(content.item(), place, ItemPlace::first);
            }
        }
        Set<Node> items = listed.isEmpty() ? places.keySet() : listed.keySet();
        return new BlockFacts(
                block,
                items.stream().sorted(Comparator.comparing(places::get)).toList(),
                listed,
                facts.entrySet().stream()
                        .filter(
                                fact ->
                                        fact.getKey().item() == null
                                                || items.contains(fact.getKey().item()))
                        .map(fact -> new CountryFact(fact.getKey(), fact.getValue()))
                        .toList());
    }

    /** Where a row presents its item. */
    private record ItemPlace(boolean elsewhere, int section, int entry)
            implements Comparable<ItemPlace> {

        private static final Comparator<ItemPlace> ORDER =
                Comparator.comparing(ItemPlace::elsewhere)
                        .thenComparingInt(ItemPlace::section)
                        .thenComparingInt(ItemPlace::entry);

        static ItemPlace of(
                CountryBlock block, String sheet, Binding row, ToIntFunction<Node> reading) {
            Node section = row.get("section");
            Node entry = row.get("entry");
            return new ItemPlace(
                    block.chapters().stream()
                            .noneMatch(path -> section.getURI().startsWith(sheet + "/" + path)),
                    reading.applyAsInt(section),
                    entry == null ? NOWHERE : Integer.parseInt(entry.getLiteralLexicalForm()));
        }

        ItemPlace first(ItemPlace other) {
            return compareTo(other) <= 0 ? this : other;
        }

        @Override
        public int compareTo(ItemPlace other) {
            return ORDER.compare(this, other);
        }
    }

    boolean isEmpty() {
        return facts.stream().noneMatch(fact -> fact.state() == FactState.STATED)
                && listed.isEmpty();
    }

    List<CountryFact> of(Node item, Node aspect) {
        return facts.stream()
                .filter(fact -> Objects.equals(fact.item(), item))
                .filter(fact -> Objects.equals(fact.aspect(), aspect))
                .toList();
    }

    /** The items with most aspects, in the order of all. */
    List<Node> richest(int most) {
        Map<Node, Long> aspects =
                facts.stream()
                        .filter(fact -> fact.item() != null && fact.value() != null)
                        .collect(
                                Collectors.groupingBy(
                                        CountryFact::item,
                                        Collectors.mapping(
                                                CountryFact::aspect,
                                                Collectors.collectingAndThen(
                                                        Collectors.toSet(),
                                                        set -> (long) set.size()))));
        Set<Node> chosen =
                items.stream()
                        .sorted(Comparator.comparing(item -> -aspects.getOrDefault(item, 0L)))
                        .limit(most)
                        .collect(Collectors.toSet());
        return items.stream().filter(chosen::contains).toList();
    }

    /** The aspects of the facts, in the order of the query; {@code null} for facts without one. */
    List<Node> aspects() {
        return new ArrayList<>(
                facts.stream()
                        .map(CountryFact::aspect)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}

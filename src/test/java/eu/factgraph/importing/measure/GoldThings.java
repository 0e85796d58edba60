package eu.factgraph.importing.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Services by name, silences, and the kinds of entries, against gold. */
final class GoldThings {

    private static final Map<String, Set<String>> TYPES =
            Map.of(
                    "body", Set.of("organisation"),
                    "act", Set.of("act"),
                    "policy", Set.of("policy", "programme"),
                    "system", Set.of("system"),
                    "register", Set.of("register"),
                    "standard", Set.of("standard"),
                    "service", Set.of("service"),
                    "person", Set.of("person"),
                    "post", Set.of("post"));

    private final GoldSheet gold;
    private final DraftedThings things;
    private final SheetTitles titles;
    private final GoldScore score;

    GoldThings(GoldSheet gold, DraftedThings things, SheetTitles titles, GoldScore score) {
        this.gold = gold;
        this.things = things;
        this.titles = titles;
        this.score = score;
    }

    void measure() {
        services();
        nothingReported();
        entries();
    }

    private void services() {
        Map<String, List<GoldLine>> rows =
                gold.lines(Set.of("group", "website", "authority")).stream()
                        .filter(line -> line.section().startsWith("services-"))
                        .collect(Collectors.groupingBy(GoldLine::section));
        things.edition()
                .stated()
                .forEach(
                        (section, stated) ->
                                stated.stream()
                                        .filter(thing -> isRow(section, thing))
                                        .forEach(
                                                thing ->
                                                        score.drafted(
                                                                "services: name",
                                                                isNamed(thing, rows.get(section)),
                                                                section
                                                                        + "\t"
                                                                        + things.name(thing))));
        rows.values().stream()
                .flatMap(List::stream)
                .map(row -> new GoldLine(row.section(), "service", row.thing(), "", ""))
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(row -> score.expected("services: name", find(row).isPresent(), row));
    }

    private boolean isRow(String section, String thing) {
        return section.startsWith("services-")
                && gold.covers(section)
                && things.edition().index().contains(thing)
                && type(thing).equals("service");
    }

    private boolean isNamed(String thing, List<GoldLine> rows) {
        return rows != null
                && rows.stream().anyMatch(row -> things.isNamed(thing, gold.names(row.thing())));
    }

    private Optional<String> find(GoldLine line) {
        return things.find(line.section(), line.kind(), gold.names(line.thing()));
    }

    private static String type(String thing) {
        return Fact.shortName(thing).split("/")[1];
    }

    private void nothingReported() {
        Set<String> drafted =
                things.edition().facts().stream()
                        .filter(fact -> fact.property().equals("nothing reported"))
                        .map(Fact::section)
                        .filter(gold::covers)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected =
                gold.lines(Set.of("nothing-reported")).stream()
                        .map(GoldLine::section)
                        .collect(Collectors.toCollection(TreeSet::new));
        drafted.forEach(
                section -> score.drafted("nothing reported", expected.contains(section), section));
        expected.forEach(
                section -> score.expected("nothing reported", drafted.contains(section), section));
    }

    private void entries() {
        things.edition().sections().forEach(this::kinds);
        for (GoldLine line : gold.things()) {
            boolean isEntry = line.isOfEntries() && TYPES.containsKey(line.kind());
            if (isEntry && titles.hasTitle(line, gold)) {
                score.expected("things named in titles", find(line).isPresent(), line);
            }
        }
    }

    /** The type of what an entry is about, where gold names it. */
    private void kinds(String section, Graph graph) {
        if (!gold.covers(section) || !new GoldLine(section, "", "", "", "").isOfEntries()) {
            return;
        }
        List<GoldLine> stated = gold.lines(section, Set.of("is-stated"));
        graph.stream(Node.ANY, Names.ENTRY, Node.ANY)
                .map(triple -> triple.getSubject().getURI())
                .distinct()
                .sorted()
                .forEach(thing -> kind(section, thing, stated));
    }

    private void kind(String section, String thing, List<GoldLine> stated) {
        Set<String> kinds =
                stated.stream()
                        .filter(line -> things.isNamed(thing, gold.names(line.thing())))
                        .map(GoldLine::kind)
                        .collect(Collectors.toCollection(TreeSet::new));
        String described =
                "%s\t%s\t%s, gold %s".formatted(section, things.name(thing), type(thing), kinds);
        score.drafted("things named in titles", !kinds.isEmpty(), described);
        if (!kinds.isEmpty()) {
            boolean isRight =
                    kinds.stream()
                            .anyMatch(
                                    kind ->
                                            TYPES.getOrDefault(kind, Set.of())
                                                    .contains(type(thing)));
            score.drafted("type of entries", isRight, described);
        }
    }
}

package eu.factgraph.importing.measure;

import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/**
 * Statements of an edition taken at random, at most {@value #MOST_OF_A_PROPERTY} of one property,
 * each below the text that it is made from, as rows to be completed with a verdict.
 */
final class StatementSample {

    private static final long SEED = 21;
    private static final int LONGEST = 900;
    private static final int MOST_OF_A_PROPERTY = 4;

    private final EditionFacts drafted;
    private final SheetOutline outline;

    StatementSample(EditionFacts drafted, SheetOutline outline) {
        this.drafted = drafted;
        this.outline = outline;
    }

    String text(int number) {
        return sample(number).stream().map(this::described).collect(Collectors.joining("\n"));
    }

    private List<Fact> sample(int number) {
        var facts = new ArrayList<Fact>(drafted.facts());
        facts.addAll(drafted.names());
        Collections.shuffle(facts, new Random(SEED));
        var taken = new HashMap<String, Integer>();
        return facts.stream()
                .filter(fact -> taken.merge(fact.property(), 1, Integer::sum) <= MOST_OF_A_PROPERTY)
                .limit(number)
                .toList();
    }

    private String described(Fact fact) {
        return "# %s: %s\n# %s\n%s\n"
                .formatted(name(fact.subject()), name(fact.value()), source(fact), fact);
    }

    private String name(String value) {
        return drafted.index().contains(value)
                ? "%s <%s>".formatted(drafted.index().preferred(value), Fact.shortName(value))
                : Fact.shortName(value);
    }

    /** The entries of the subject, else the texts that name it or its value. */
    private String source(Fact fact) {
        List<SheetSection> sections =
                outline.sections().stream()
                        .filter(section -> isPlaceOf(section.path(), fact))
                        .toList();
        String entries = joined(sections.stream().flatMap(section -> entries(section, fact)));
        return entries.isEmpty()
                ? joined(
                        sections.stream()
                                .flatMap(SectionTexts::of)
                                .filter(text -> isNamedIn(text, fact)))
                : entries;
    }

    private boolean isPlaceOf(String section, Fact fact) {
        return fact.section().equals(Fact.THINGS)
                ? drafted.stated().getOrDefault(section, Set.of()).contains(fact.subject())
                : fact.section().equals(section);
    }

    private Stream<Text> entries(SheetSection section, Fact fact) {
        if (fact.subject().isEmpty() || !drafted.sections().containsKey(section.path())) {
            return Stream.of();
        }
        Set<String> numbers =
                drafted.sections().get(section.path()).stream(
                                NodeFactory.createURI(fact.subject()), Names.ENTRY, null)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .collect(Collectors.toSet());
        return section.entries().stream()
                .filter(entry -> numbers.contains(String.valueOf(entry.number())))
                .flatMap(SectionTexts::of);
    }

    private boolean isNamedIn(Text text, Fact fact) {
        String plain = text.plain();
        return fact.subject().isEmpty()
                || Stream.concat(
                                drafted.index().names(fact.subject()).stream(),
                                drafted.index().names(fact.value()).stream())
                        .anyMatch(plain::contains);
    }

    private static String joined(Stream<Text> texts) {
        String all = texts.map(StatementSample::withLinks).collect(Collectors.joining(" ¶ "));
        return all.length() > LONGEST ? all.substring(0, LONGEST) + " …" : all;
    }

    private static String withLinks(Text text) {
        String links =
                text.links().stream()
                        .map(link -> "[%s](%s)".formatted(link.text(), link.target()))
                        .collect(Collectors.joining(" "));
        return links.isEmpty() ? text.plain() : text.plain() + " {" + links + "}";
    }
}

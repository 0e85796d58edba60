package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import eu.factgraph.quality.EditionSample;
import eu.factgraph.quality.SampledStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sample of an edition beside what its data says now.
 *
 * @param gone rows judged right about things that are still there, which the data no longer states
 * @param moved rows judged right about things that have been joined to others or renamed since
 * @param mended rows judged wrong that the data no longer states
 */
record SampleStanding(
        Edition edition,
        EditionSample sample,
        List<SampledStatement> gone,
        List<SampledStatement> moved,
        List<SampledStatement> mended) {

    private static final Pattern THING = Pattern.compile("(?!concept/)[a-z]+/[a-z]+/.+");

    /**
     * @param data folder of all scopes
     */
    static SampleStanding of(Path data, Edition edition) {
        var sample = EditionSample.read(data, edition);
        EditionFacts facts = EditionFacts.read(data, edition);
        Set<String> stated =
                Stream.concat(facts.facts().stream(), facts.names().stream())
                        .map(Fact::toString)
                        .collect(Collectors.toSet());
        List<SampledStatement> missing =
                sample.statements().stream()
                        .filter(one -> !stated.contains(row(one)))
                        .filter(one -> !one.isRight() || !isNamed(one, facts))
                        .toList();
        var right =
                missing.stream()
                        .filter(SampledStatement::isRight)
                        .collect(Collectors.partitioningBy(one -> isThere(one, facts)));
        return new SampleStanding(
                edition,
                sample,
                right.get(true),
                right.get(false),
                missing.stream().filter(one -> !one.isRight()).toList());
    }

    /** A right name is still one if another is preferred now. */
    private static boolean isNamed(SampledStatement one, EditionFacts facts) {
        return one.property().equals("name")
                && facts.index().contains(Fact.ITEMS + one.subject())
                && facts.index().names(Fact.ITEMS + one.subject()).contains(one.value());
    }

    private static boolean isThere(SampledStatement one, EditionFacts facts) {
        return Stream.of(one.subject(), one.value())
                .filter(name -> THING.matcher(name).matches())
                .allMatch(name -> facts.index().contains(Fact.ITEMS + name));
    }

    /** As a fact is written. */
    static String row(SampledStatement one) {
        return String.join("\t", one.section(), one.subject(), one.property(), one.value());
    }

    int read() {
        return sample.statements().size();
    }

    int wrong() {
        return sample.wrong().size();
    }
}

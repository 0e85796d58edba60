package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import eu.factgraph.quality.EditionSample;
import eu.factgraph.quality.SampledStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sample of an edition beside what its data says now.
 *
 * @param gone rows judged right that the data no longer states
 * @param mended rows judged wrong that the data no longer states
 */
record SampleStanding(
        Edition edition,
        EditionSample sample,
        List<SampledStatement> gone,
        List<SampledStatement> mended) {

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
                sample.statements().stream().filter(one -> !stated.contains(row(one))).toList();
        return new SampleStanding(
                edition,
                sample,
                missing.stream().filter(SampledStatement::isRight).toList(),
                missing.stream().filter(one -> !one.isRight()).toList());
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

package eu.factgraph.importing.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares drafted facts with lines of gold, one property after another. */
final class GoldMeasure {

    private final GoldSheet gold;
    private final DraftedThings things;
    private final GoldScore score;

    GoldMeasure(GoldSheet gold, DraftedThings things, GoldScore score) {
        this.gold = gold;
        this.things = things;
        this.score = score;
    }

    /**
     * Counts the drafted facts that a line of gold of the same section and thing has, and the lines
     * that a drafted fact has.
     */
    void compare(GoldQuestion question) {
        List<Fact> facts =
                things.edition().facts().stream()
                        .filter(fact -> gold.covers(fact.section()))
                        .filter(question.drafted())
                        .toList();
        List<GoldLine> lines = gold.lines(question.properties());
        for (Fact fact : facts) {
            score.drafted(
                    question.row(),
                    lines.stream().anyMatch(line -> isSame(fact, line, question)),
                    described(fact));
        }
        answers(lines.stream().filter(question.isExpected()).toList(), question.isOneEnough())
                .forEach(answers -> count(question, answers, facts));
    }

    /** Lines that answer one question; each its own if all of them are wanted. */
    private static Collection<List<GoldLine>> answers(List<GoldLine> lines, boolean isOneEnough) {
        return lines.stream()
                .distinct()
                .collect(
                        Collectors.groupingBy(
                                line ->
                                        isOneEnough
                                                ? List.of(line.section(), line.thing())
                                                : List.of(line),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    private void count(GoldQuestion question, List<GoldLine> answers, List<Fact> facts) {
        boolean isFound =
                answers.stream()
                        .anyMatch(
                                line ->
                                        facts.stream()
                                                .anyMatch(fact -> isSame(fact, line, question)));
        score.expected(question.row(), isFound, answers.get(0));
    }

    private boolean isSame(Fact fact, GoldLine line, GoldQuestion question) {
        return fact.section().equals(line.section())
                && question.isSame().test(fact, line)
                && isOf(fact, line);
    }

    /** Whether a fact is of the thing of a line; contacts stand at the post or at its body. */
    private boolean isOf(Fact fact, GoldLine line) {
        if (fact.subject().isEmpty() || things.isNamed(fact.subject(), gold.names(line.thing()))) {
            return true;
        }
        return line.kind().equals("post")
                && gold.lines(line.section(), Set.of("post-in", "held-by")).stream()
                        .filter(other -> other.thing().equals(line.thing()))
                        .anyMatch(
                                other -> things.isNamed(fact.subject(), gold.names(other.value())));
    }

    private String described(Fact fact) {
        String value =
                things.edition().index().contains(fact.value())
                        ? things.name(fact.value())
                        : Fact.shortName(fact.value());
        String subject = fact.subject().isEmpty() ? "" : things.name(fact.subject());
        return String.join("\t", fact.section(), subject, fact.property(), value);
    }
}

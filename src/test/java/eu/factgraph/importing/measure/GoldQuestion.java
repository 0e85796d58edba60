package eu.factgraph.importing.measure;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What is compared with gold in one row of its table.
 *
 * @param drafted the facts in question
 * @param properties of gold that answer it
 * @param isExpected lines of gold that count as missed where no fact has them
 * @param isSame whether a fact and a line have one value
 * @param isOneEnough whether several lines of one thing are alternatives
 */
record GoldQuestion(
        String row,
        Predicate<Fact> drafted,
        Set<String> properties,
        Predicate<GoldLine> isExpected,
        BiPredicate<Fact, GoldLine> isSame,
        boolean isOneEnough) {

    static GoldQuestion of(
            String row, String property, Set<String> gold, BiPredicate<Fact, GoldLine> isSame) {
        return new GoldQuestion(
                row, fact -> fact.property().equals(property), gold, line -> true, isSame, false);
    }

    GoldQuestion where(Predicate<Fact> condition) {
        return new GoldQuestion(
                row, drafted.and(condition), properties, isExpected, isSame, isOneEnough);
    }

    GoldQuestion expecting(Predicate<GoldLine> condition) {
        return new GoldQuestion(
                row, drafted, properties, isExpected.and(condition), isSame, isOneEnough);
    }

    GoldQuestion oneIsEnough() {
        return new GoldQuestion(row, drafted, properties, isExpected, isSame, true);
    }
}

package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Term;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names that the title of an entry gives.
 *
 * @param name without what stands in brackets beside it
 * @param others acronyms and names in other languages
 * @param former what it was called before
 * @param doubtful what stands in brackets and is of no certain language or sense
 * @param numbers of the act, the first its own
 */
public record EntryName(
        String name,
        List<Term> others,
        List<String> former,
        List<String> doubtful,
        List<Number> numbers) {

    public EntryName {
        others = List.copyOf(others);
        former = List.copyOf(former);
        doubtful = List.copyOf(doubtful);
        numbers = List.copyOf(numbers);
    }

    /** The same of the act that has a number. */
    EntryName numbered(Number number) {
        return new EntryName(name, others, former, doubtful, List.of(number));
    }

    /** Whether an acronym stands beside it, which several things have not in common. */
    boolean hasAcronym() {
        return others.stream().map(Term::text).anyMatch(PrintedName::isAcronym);
    }

    /** The name and the other ones, without language. */
    public List<String> all() {
        return Stream.concat(Stream.of(name), others.stream().map(Term::text)).toList();
    }
}

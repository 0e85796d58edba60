package eu.factgraph.search;

import eu.factgraph.query.Cancellation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Says which things a row of somebody else's table may be about. */
public record ReconciliationMatcher(SearchIndex index) {

    /** What all properties that are as wanted add to the score of the name. */
    private static final double PROPERTIES = 20;

    private static final Comparator<ScoredCandidate> BEST_FIRST =
            Comparator.comparingDouble(ScoredCandidate::score)
                    .reversed()
                    .thenComparing(candidate -> candidate.entry().sort())
                    .thenComparingInt(candidate -> candidate.entry().name().length())
                    .thenComparing(candidate -> candidate.entry().iri());

    /**
     * @param words a name; empty if only properties or types are known
     * @param types classes, one of which the thing has
     * @param isOfAll whether it has all of them
     */
    public record MatchRequest(
            String words,
            Set<Node> types,
            boolean isOfAll,
            List<MatchConstraint> constraints,
            int limit) {

        /** Whether nothing is known but types: then nothing speaks for one thing or another. */
        boolean isOfTypeAlone() {
            return words.isBlank() && constraints.isEmpty();
        }
    }

    /**
     * @param values texts, numbers or IRIs, one of which the property has
     */
    public record MatchConstraint(Node property, List<String> values) {}

    /**
     * @param named score of the name alone, 0 to 100
     * @param described part of the constraints that are met, 0 to 1
     * @param match whether it is the only one that is named exactly so and meets all constraints
     */
    public record ScoredCandidate(
            IndexedResource entry, double score, double named, double described, boolean match) {}

    /** Best first. */
    public List<ScoredCandidate> candidates(MatchRequest row) {
        List<ConstraintValues> wanted =
                row.constraints().stream().map(one -> ConstraintValues.of(one, index)).toList();
        List<ScoredCandidate> all =
                found(row.words())
                        .filter(
                                scored ->
                                        scored.entry().sort() != IndexedResource.EntryType.SECTION)
                        .filter(scored -> hasType(scored.entry(), row))
                        .map(scored -> candidate(scored, row, wanted))
                        .filter(candidate -> candidate.score() > 0 || row.isOfTypeAlone())
                        .sorted(BEST_FIRST)
                        .toList();
        double exact =
                all.stream()
                        .filter(one -> isExact(one, row))
                        .mapToDouble(ScoredCandidate::named)
                        .max()
                        .orElse(-1);
        boolean isOne =
                all.stream().filter(one -> isExact(one, row) && one.named() == exact).count() == 1;
        return all.stream()
                .limit(row.limit())
                .map(one -> isOne && isExact(one, row) && one.named() == exact ? sure(one) : one)
                .toList();
    }

    private Stream<ScoredResource> found(String words) {
        return words.isBlank()
                ? index.entries().stream().map(entry -> new ScoredResource(entry, 0))
                : index.all(words.strip()).stream();
    }

    private static boolean hasType(IndexedResource entry, MatchRequest row) {
        Set<Node> kinds = entry.values(SearchFacet.KIND);
        return row.types().isEmpty()
                || (row.isOfAll()
                        ? kinds.containsAll(row.types())
                        : row.types().stream().anyMatch(kinds::contains));
    }

    private ScoredCandidate candidate(
            ScoredResource scored, MatchRequest row, List<ConstraintValues> wanted) {
        Cancellation.check();
        double described = described(scored.entry(), wanted);
        double score =
                row.words().isBlank()
                        ? LuceneQuery.BEST * described
                        : scored.score() + PROPERTIES * described;
        return new ScoredCandidate(scored.entry(), score, scored.score(), described, false);
    }

    private static boolean isExact(ScoredCandidate candidate, MatchRequest row) {
        boolean isNamedSo =
                row.words().isBlank()
                        || candidate.named() == LuceneQuery.BEST
                        || candidate.named() == LuceneQuery.ALIAS;
        return isNamedSo
                && !row.isOfTypeAlone()
                && (row.constraints().isEmpty() || candidate.described() == 1);
    }

    private static ScoredCandidate sure(ScoredCandidate one) {
        return new ScoredCandidate(one.entry(), one.score(), one.named(), one.described(), true);
    }

    private double described(IndexedResource entry, List<ConstraintValues> wanted) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(one -> isMet(one, entry)).count() / wanted.size();
    }

    private boolean isMet(ConstraintValues wanted, IndexedResource entry) {
        Cancellation.check();
        return index.store().dataset().getDefaultGraph().stream(
                        entry.thing(), wanted.property(), Node.ANY)
                .map(Triple::getObject)
                .anyMatch(object -> is(object, wanted));
    }

    private boolean is(Node object, ConstraintValues wanted) {
        if (object.isLiteral()) {
            return wanted.texts().contains(TextFolding.fold(object.getLiteralLexicalForm()));
        }
        return wanted.nodes().contains(object)
                || index.entry(object.getURI())
                        .filter(entry -> isNamed(entry, wanted.names()))
                        .isPresent();
    }

    private static boolean isNamed(IndexedResource entry, Set<String> names) {
        return Stream.concat(entry.names().stream(), entry.aliases().stream())
                .anyMatch(name -> names.contains(TextFolding.key(name.getLiteralLexicalForm())));
    }

    /** The values of a constraint in the forms that they are compared in, each made once. */
    private record ConstraintValues(
            Node property, Set<String> texts, Set<String> names, Set<Node> nodes) {

        static ConstraintValues of(MatchConstraint constraint, SearchIndex index) {
            return new ConstraintValues(
                    constraint.property(),
                    each(constraint, TextFolding::fold),
                    each(constraint, TextFolding::key),
                    each(constraint, index::node));
        }

        private static <T> Set<T> each(MatchConstraint constraint, Function<String, T> form) {
            return constraint.values().stream()
                    .peek(value -> Cancellation.check())
                    .map(form)
                    .collect(Collectors.toSet());
        }
    }
}

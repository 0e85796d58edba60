package eu.factgraph.search;

import eu.factgraph.query.limit.Cancellation;
import eu.factgraph.search.IndexedResource.ResourceType;
import eu.factgraph.search.text.TextFolding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;

/** Finds candidate resources for a row of another table (Reconciliation Service API). */
public record ReconciliationMatcher(SearchIndex index) {

    /** Added to the score of the name if all constraints are met. */
    private static final double CONSTRAINTS = 20;

    private static final Comparator<ScoredCandidate> BEST_FIRST =
            Comparator.comparingDouble(ScoredCandidate::score)
                    .reversed()
                    .thenComparing(ScoredCandidate::resource, IndexedResource.ORDER);

    /**
     * @param name empty if only properties or types are given
     * @param types classes of which the resource has one
     * @param allTypes whether it must have all of them
     */
    public record MatchRequest(
            String name,
            Set<Node> types,
            boolean allTypes,
            List<MatchConstraint> constraints,
            int limit) {

        /** Whether only types are given, which makes no candidate better than another. */
        boolean hasOnlyTypes() {
            return name.isBlank() && constraints.isEmpty();
        }
    }

    /**
     * @param values strings, numbers or IRIs, of which the property has one
     */
    public record MatchConstraint(Node property, List<String> values) {}

    /**
     * @param nameScore of the name alone, 0 to 100
     * @param propertyScore proportion of the constraints that are met, 0 to 1
     * @param match whether it is the only one with exactly this name that meets all constraints
     */
    public record ScoredCandidate(
            IndexedResource resource,
            double score,
            double nameScore,
            double propertyScore,
            boolean match) {}

    /** Best first. */
    public List<ScoredCandidate> candidates(MatchRequest request) {
        List<ConstraintValues> constraints =
                request.constraints().stream().map(one -> ConstraintValues.of(one, index)).toList();
        List<ScoredCandidate> all =
                found(request.name())
                        .filter(scored -> scored.resource().type() != ResourceType.SECTION)
                        .filter(scored -> hasType(scored.resource(), request))
                        .map(scored -> candidate(scored, request, constraints))
                        .filter(candidate -> candidate.score() > 0 || request.hasOnlyTypes())
                        .sorted(BEST_FIRST)
                        .toList();
        ScoredCandidate match = match(all, request);
        return all.stream()
                .limit(request.limit())
                .map(one -> one == match ? matched(one) : one)
                .toList();
    }

    /** The only candidate that is exact with the highest score of the name, or null. */
    private static ScoredCandidate match(List<ScoredCandidate> all, MatchRequest request) {
        List<ScoredCandidate> exact = all.stream().filter(one -> isExact(one, request)).toList();
        double highest = exact.stream().mapToDouble(ScoredCandidate::nameScore).max().orElse(-1);
        List<ScoredCandidate> best =
                exact.stream().filter(one -> one.nameScore() == highest).toList();
        return best.size() == 1 ? best.get(0) : null;
    }

    private Stream<ScoredResource> found(String name) {
        return name.isBlank()
                ? index.resources().stream().map(resource -> new ScoredResource(resource, 0))
                : index.matchingAll(name.strip()).stream();
    }

    private static boolean hasType(IndexedResource resource, MatchRequest request) {
        Set<Node> types = resource.values(SearchFacet.KIND);
        return request.types().isEmpty()
                || (request.allTypes()
                        ? types.containsAll(request.types())
                        : request.types().stream().anyMatch(types::contains));
    }

    private ScoredCandidate candidate(
            ScoredResource scored, MatchRequest request, List<ConstraintValues> constraints) {
        Cancellation.check();
        double propertyScore = propertyScore(scored.resource(), constraints);
        double score =
                request.name().isBlank()
                        ? SearchScores.BEST * propertyScore
                        : scored.score() + CONSTRAINTS * propertyScore;
        return new ScoredCandidate(scored.resource(), score, scored.score(), propertyScore, false);
    }

    private static boolean isExact(ScoredCandidate candidate, MatchRequest request) {
        boolean hasName =
                request.name().isBlank()
                        || candidate.nameScore() == SearchScores.BEST
                        || candidate.nameScore() == SearchScores.ALIAS;
        return hasName
                && !request.hasOnlyTypes()
                && (request.constraints().isEmpty() || candidate.propertyScore() == 1);
    }

    private static ScoredCandidate matched(ScoredCandidate one) {
        return new ScoredCandidate(
                one.resource(), one.score(), one.nameScore(), one.propertyScore(), true);
    }

    private double propertyScore(IndexedResource resource, List<ConstraintValues> constraints) {
        return constraints.stream()
                .mapToInt(constraint -> isMet(constraint, resource) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private boolean isMet(ConstraintValues constraint, IndexedResource resource) {
        Cancellation.check();
        Graph graph = index.store().dataset().getDefaultGraph();
        return G.listSP(graph, resource.node(), constraint.property()).stream()
                .anyMatch(object -> matches(object, constraint));
    }

    private boolean matches(Node object, ConstraintValues constraint) {
        if (object.isLiteral()) {
            return constraint.texts().contains(TextFolding.fold(object.getLiteralLexicalForm()));
        }
        return constraint.nodes().contains(object)
                || index.resource(object.getURI())
                        .filter(resource -> hasName(resource, constraint.names()))
                        .isPresent();
    }

    private static boolean hasName(IndexedResource resource, Set<String> names) {
        return Stream.concat(resource.names().stream(), resource.aliases().stream())
                .anyMatch(name -> names.contains(TextFolding.key(name.getLiteralLexicalForm())));
    }

    /** The values of a constraint, normalized once for comparison. */
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

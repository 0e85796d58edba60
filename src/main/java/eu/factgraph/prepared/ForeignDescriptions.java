package eu.factgraph.prepared;

import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.quads.QuadImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a unit reads of other units: what they say of the resources that it or its scope mentions.
 *
 * @param units all units
 * @param images those of a unit, in one order
 */
record ForeignDescriptions(Set<Unit> units, Function<Unit, List<QuadImage>> images) {

    /** A digest of what {@code unit} reads. */
    String digest(Unit unit) {
        var digest = new KeyDigest();
        mentioned(unit)
                .filter(iri -> units.contains(Unit.describing(iri)))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(
                        iri -> {
                            digest.add(iri);
                            images.apply(Unit.describing(iri))
                                    .forEach(image -> digest.add(image.description(iri)));
                        });
        return digest.key();
    }

    /** The units that it reads, or would read if there were any such. */
    Set<Unit> owners(Unit unit) {
        return mentioned(unit).map(Unit::describing).collect(Collectors.toSet());
    }

    private Stream<String> mentioned(Unit unit) {
        var scope = new Scope(unit.scope());
        var near = new HashSet<>(List.of(unit, scope, Scope.SHARED));
        return Stream.of(unit, scope)
                .distinct()
                .filter(units::contains)
                .flatMap(read -> images.apply(read).stream())
                .flatMap(QuadImage::iris)
                .filter(iri -> !near.contains(Unit.describing(iri)));
    }
}

package eu.factgraph.history;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Takes a thing, such as a person who asks for it, out of every release: its versions, and every
 * statement that points to it. The places of all other versions in the feed stay.
 *
 * @param thing its IRI, in the canonical namespace
 */
public record Erasure(String thing) {

    /**
     * @return the releases that are different without it
     * @throws InvalidInput if the data still speaks of it, or no release does
     */
    public List<Release> of(ReleaseHistory history, NamedGraphs data) {
        rejectIfStated(ResourceState.all(data));
        var without =
                history.releases().stream()
                        .map(this::without)
                        .filter(release -> !history.releases().contains(release))
                        .toList();
        if (without.isEmpty()) {
            throw new InvalidInput("--forget " + thing + ": no release speaks of it");
        }
        return without;
    }

    public static void write(List<Release> releases, Path folder) {
        releases.forEach(new ReleaseFiles(folder)::write);
    }

    /**
     * The versions that still have a name of it in their words or IRIs: only a person can judge
     * them.
     */
    public List<String> stillNamed(ReleaseHistory before, ReleaseHistory after) {
        Set<String> names =
                before.versions().getOrDefault(thing, List.of()).stream()
                        .flatMap(version -> version.state().stream())
                        .flatMap(state -> state.quads().stream())
                        .filter(quad -> NameProperties.SKOS_LABELS.contains(quad.getPredicate()))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .collect(Collectors.toSet());
        names.add(thing.substring(thing.lastIndexOf('/') + 1));
        return after.all()
                .filter(version -> version.state().filter(state -> names(state, names)).isPresent())
                .map(ResourceVersion::iri)
                .toList();
    }

    private static boolean names(ResourceState state, Set<String> names) {
        return state.quads().stream()
                .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                .map(Node::toString)
                .anyMatch(text -> names.stream().anyMatch(text::contains));
    }

    private void rejectIfStated(SortedMap<String, ResourceState> now) {
        now.forEach(
                (other, state) -> {
                    if (state.quads().stream().anyMatch(this::speaksOfIt)) {
                        throw new InvalidInput(
                                "--forget "
                                        + thing
                                        + ": the data still speaks of it, at <"
                                        + other
                                        + ">; take it out of the files first");
                    }
                });
    }

    private Release without(Release release) {
        return new Release(
                release.date(),
                release.last(),
                release.versions().stream()
                        .filter(version -> !isIt(version.thing()))
                        .map(this::without)
                        .toList());
    }

    private ResourceVersion without(ResourceVersion version) {
        Optional<ResourceState> state = version.state().map(all -> all.without(this::speaksOfIt));
        return version.with(state, version.replacedBy().filter(by -> !isIt(by)));
    }

    private boolean speaksOfIt(Quad quad) {
        return isIt(quad.getSubject()) || isIt(quad.getObject()) || isIt(quad.getGraph());
    }

    private boolean isIt(Node node) {
        return node.isURI() && isIt(node.getURI()) || isItsIdentifier(node);
    }

    private boolean isItsIdentifier(Node node) {
        return node.isLiteral() && isIt(node.getLiteralLexicalForm());
    }

    private boolean isIt(String iri) {
        return OwningResource.of(iri).equals(thing);
    }
}

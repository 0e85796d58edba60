package eu.factgraph.history;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Erases a resource (a canonical IRI), such as a person who requests it, from every release: its
 * versions and every statement that refers to it. Other versions keep their place in the feed.
 */
public record Erasure(String resource) {

    /**
     * @return the releases that it changes
     * @throws InvalidInput if the data still mentions it, or no release does
     */
    public List<Release> of(ReleaseHistory history, NamedGraphs data) {
        ResourceState.all(data).forEach(this::rejectIfMentioned);
        var without =
                history.releases().stream()
                        .map(this::without)
                        .filter(release -> !history.releases().contains(release))
                        .toList();
        if (without.isEmpty()) {
            throw new InvalidInput("--forget " + resource + ": no release mentions it");
        }
        return without;
    }

    public static void write(List<Release> releases, Path folder) {
        releases.forEach(new ReleaseFiles(folder)::write);
    }

    /**
     * The versions whose texts or IRIs still contain one of its names; whether they mean it, only a
     * person can decide.
     */
    public List<String> remainingMentions(ReleaseHistory before, ReleaseHistory after) {
        Set<String> names =
                before.versions().getOrDefault(resource, List.of()).stream()
                        .flatMap(version -> version.state().stream())
                        .flatMap(state -> state.quads().stream())
                        .filter(quad -> NameProperties.SKOS_LABELS.contains(quad.getPredicate()))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .collect(Collectors.toSet());
        names.add(resource.substring(resource.lastIndexOf('/') + 1));
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

    private void rejectIfMentioned(String other, ResourceState state) {
        if (state.quads().stream().anyMatch(this::mentionsResource)) {
            throw new InvalidInput(
                    "--forget %s: the data still mentions it, in <%s>; remove it from the files first"
                            .formatted(resource, other));
        }
    }

    private Release without(Release release) {
        return new Release(
                release.date(),
                release.last(),
                release.versions().stream()
                        .filter(version -> !isResource(version.resource()))
                        .map(this::without)
                        .toList(),
                release.sections(),
                without(release.unlinked()));
    }

    private SortedSet<String> without(SortedSet<String> resources) {
        var others = new TreeSet<>(resources);
        others.remove(resource);
        return others;
    }

    private ResourceVersion without(ResourceVersion version) {
        boolean mentions =
                version.state().stream()
                        .flatMap(state -> state.quads().stream())
                        .anyMatch(this::mentionsResource);
        boolean replaced = version.replacedBy().filter(this::isResource).isPresent();
        return !mentions && !replaced
                ? version
                : version.with(
                        version.state().map(all -> all.without(this::mentionsResource)),
                        version.replacedBy().filter(by -> !replaced));
    }

    private boolean mentionsResource(Quad quad) {
        return isResource(quad.getSubject())
                || isResource(quad.getObject())
                || isResource(quad.getGraph());
    }

    private boolean isResource(Node node) {
        return node.isURI() && isResource(node.getURI())
                || node.isLiteral() && isResource(node.getLiteralLexicalForm());
    }

    private boolean isResource(String iri) {
        return OwningResource.of(iri).equals(resource);
    }
}

package eu.factgraph.http;

import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.files.Namespace;
import eu.factgraph.history.Feed;
import eu.factgraph.history.Version;
import eu.factgraph.page.Description;
import eu.factgraph.page.Pages;
import eu.factgraph.store.Rebasing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;

/** The feed, page by page, and each version whole; negotiated, or by suffix. */
record Past(
        Feed feed,
        CatalogueFeed catalogue,
        Rebasing rebasing,
        Pages pages,
        PrefixMapping prefixes) {

    private static final List<String> TYPES = Syntax.mediaTypes();

    private static final List<String> WITH_GRAPHS =
            List.of(Syntax.TRIG.mediaType(), Syntax.NQUADS.mediaType());

    private static final String HTML = "text/html";

    private static final List<String> WITH_PAGE =
            Stream.concat(TYPES.stream(), Stream.of(HTML)).toList();

    /** What a page that will never change is worth to a cache; any other is asked for again. */
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final String MUTABLE = "public, no-cache";

    /**
     * {@code feed}, {@code feed/view} (both the root) and {@code feed/1} …; {@code feed/catalogue}
     * of the catalogue alone.
     */
    Answer feed(Asked asked) {
        String name = name(asked.path());
        if (name.equals("feed") || name.equals("feed/view")) {
            return written(asked, feed.root()).with("Cache-Control", MUTABLE);
        }
        if (name.equals("feed/catalogue")) {
            return catalogue(asked);
        }
        int number = number(name);
        List<Quad> page = feed.page(number).orElseThrow(() -> unknown(asked.path()));
        return written(asked, page)
                .with("Cache-Control", feed.isFull(number) ? IMMUTABLE : MUTABLE);
    }

    /** Only where graphs are kept: what is said of an entity by one activity is not to mix. */
    private Answer catalogue(Asked asked) {
        if (suffix(asked.path()).filter(syntax -> !syntax.hasGraphs()).isPresent()) {
            throw unknown(asked.path());
        }
        return written(asked, catalogue.page(), WITH_GRAPHS).with("Cache-Control", MUTABLE);
    }

    /** {@code version/{date}/{path of the thing}}: what was stated then, by graph. */
    Answer version(Asked asked) {
        Version version =
                feed.history()
                        .version(Namespace.CANONICAL + name(asked.path()))
                        .orElseThrow(() -> unknown(asked.path()));
        List<Quad> stated = Feed.stated(version);
        boolean page =
                suffix(asked.path()).isEmpty()
                        && Negotiation.choose(asked.accept(), WITH_PAGE).equals(HTML);
        Answer answer =
                page
                        ? Answer.html(pages.description(description(version, stated)))
                                .with("Vary", "Accept")
                        : written(asked, stated);
        return answer.with("Cache-Control", MUTABLE);
    }

    private Description description(Version version, List<Quad> stated) {
        return new Description(
                rebasing.node(NodeFactory.createURI(version.iri())),
                stated.stream().map(this::rebased).toList(),
                List.of(),
                0);
    }

    private Answer written(Asked asked, List<Quad> quads) {
        return written(asked, quads, TYPES);
    }

    private Answer written(Asked asked, List<Quad> quads, List<String> types) {
        Optional<Syntax> suffix = suffix(asked.path());
        Syntax syntax =
                suffix.orElseGet(
                        () ->
                                Syntax.ofMediaType(Negotiation.choose(asked.accept(), types))
                                        .orElseThrow());
        Answer answer =
                Answer.of(
                        syntax.mediaType(),
                        Serialisation.of(
                                quads.stream().map(this::rebased).toList(), syntax, prefixes));
        return suffix.isPresent() ? answer : answer.with("Vary", "Accept");
    }

    private Quad rebased(Quad quad) {
        return Quad.create(
                rebasing.node(quad.getGraph()),
                rebasing.node(quad.getSubject()),
                rebasing.node(quad.getPredicate()),
                rebasing.node(quad.getObject()));
    }

    private static Optional<Syntax> suffix(String path) {
        return Syntax.ofSuffix(path.substring(path.lastIndexOf('.') + 1))
                .filter(any -> path.contains("."));
    }

    private static String name(String path) {
        return suffix(path).isPresent() ? path.substring(0, path.lastIndexOf('.')) : path;
    }

    /** A page's number, or 0, which none has. */
    private static int number(String name) {
        return name.matches("feed/[1-9]\\d{0,8}")
                ? Integer.parseInt(name.substring("feed/".length()))
                : 0;
    }

    private static Problem unknown(String path) {
        return new Problem(
                404, "There is no /" + path + ". Start from /feed, which lists all pages.");
    }
}

package eu.factgraph.export;

import eu.factgraph.store.Rebasing;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The views of one state of the graph as files on the public base. A state never changes, so each
 * file is made once, when it is first asked for.
 */
public final class Exports {

    private final Path views;
    private final DatasetGraph dataset;
    private final Rebasing rebasing;
    private final PrefixMapping prefixes;
    private final ConcurrentMap<String, byte[]> made = new ConcurrentHashMap<>();

    /**
     * @param views folder of all views
     * @param dataset in the canonical namespace
     * @param prefixes of the canonical namespace
     */
    public Exports(Path views, DatasetGraph dataset, Rebasing rebasing, PrefixMapping prefixes) {
        this.views = views;
        this.dataset = dataset;
        this.rebasing = rebasing;
        this.prefixes = rebasing.prefixes(prefixes);
    }

    /** The names of the profiles, in order. */
    public List<String> profiles() {
        return View.names(views);
    }

    /** What was found in the views, from the folder beside them. */
    public Conformance conformance() {
        return Conformance.in(views.resolveSibling("conformance"));
    }

    /** The IRI of the specification that a profile is. */
    public Optional<String> specification(String profile) {
        return View.named(profile, views).specification();
    }

    /** A view in a syntax. */
    public byte[] bytes(String profile, Syntax syntax) {
        return made.computeIfAbsent(
                profile + "." + syntax.suffix(), file -> written(profile, syntax));
    }

    /** SHA-256 of a view as canonical N-Triples, which no base and no prefix changes. */
    public String digest(String profile) {
        byte[] bytes =
                Serialisation.of(
                        View.named(profile, views).of(dataset),
                        Syntax.NTRIPLES,
                        PrefixMapping.Factory.create());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private byte[] written(String profile, Syntax syntax) {
        return Serialisation.of(
                rebasing.graph(View.named(profile, views).of(dataset)), syntax, prefixes);
    }
}

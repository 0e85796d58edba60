package eu.factgraph.export;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.store.IriRewriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.shared.PrefixMapping;

/**
 * One state of the graph as files on the public base: its views, the tables, the whole. A state
 * never changes, so each file is made once, when it is first asked for.
 */
public final class Exports {

    /** The view that tables are made of. */
    public static final String TABLES = "csv";

    /** The view that lists the files of all the others. */
    static final String CATALOGUE = "dcat-ap";

    private final Path views;
    private final NamedGraphs factgraph;
    private final IriRewriter rebasing;
    private final PrefixMapping prefixes;
    private final ConcurrentMap<String, Graph> graphs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, byte[]> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> digests = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Graph> checksums = new ConcurrentHashMap<>();

    /**
     * @param views folder of all views
     * @param factgraph in the canonical namespace
     * @param prefixes of the canonical namespace
     */
    public Exports(
            Path views, NamedGraphs factgraph, IriRewriter rebasing, PrefixMapping prefixes) {
        this.views = views;
        this.factgraph = factgraph;
        this.rebasing = rebasing;
        this.prefixes = prefixes;
    }

    /** What every link begins with. */
    public String base() {
        return rebasing.base();
    }

    /** The names of the profiles, in order. */
    public List<String> profiles() {
        return ProfileView.names(views);
    }

    /** What was found in the views, from the folder beside them. */
    public ConformanceResults conformance() {
        return ConformanceResults.in(views.resolveSibling("conformance"));
    }

    /** What the view of a profile cannot show, by the queries in the folder beside the views. */
    public OmittedResources leftOut(String profile) {
        return OmittedResources.of(profile, views.resolveSibling("gaps"), factgraph.dataset());
    }

    /** The IRI of the specification that a profile is. */
    public Optional<String> specification(String profile) {
        return Optional.of(profile)
                .filter(profiles()::contains)
                .flatMap(known -> ProfileView.named(known, views).specification());
    }

    /**
     * @param media its type
     */
    public record Download(String media, byte[] bytes) {

        /** In hexadecimal. */
        public String sha256() {
            return DigestUtils.sha256Hex(bytes);
        }
    }

    /** The names of all files. */
    List<String> files() {
        var files = new ArrayList<>(List.of(TABLES + ".zip"));
        for (RdfSyntax syntax : RdfSyntax.values()) {
            Stream.concat(profiles().stream(), Stream.of(GraphDump.NAME))
                    .filter(profile -> !profile.equals(TABLES) && has(profile, syntax))
                    .forEach(profile -> files.add(profile + "." + syntax.suffix()));
        }
        return files;
    }

    /** The same files of the data as a release left it. */
    Exports at(ReleaseHistory history, LocalDate date) {
        return new Exports(views, history.at(date, factgraph), rebasing, prefixes);
    }

    /** A view, the tables or the whole graph, by the name of the file; empty if there is none. */
    public Optional<Download> download(String file) {
        if (file.equals(TABLES + ".zip")) {
            return Optional.of(
                    new Download(
                            "application/zip", made.computeIfAbsent(file, name -> tables().zip())));
        }
        int dot = file.lastIndexOf('.');
        String profile = file.substring(0, Math.max(dot, 0));
        return RdfSyntax.ofSuffix(file.substring(dot + 1))
                .filter(syntax -> has(profile, syntax))
                .map(syntax -> new Download(syntax.mediaType(), bytes(profile, syntax)));
    }

    private boolean has(String profile, RdfSyntax syntax) {
        return profile.equals(GraphDump.NAME) ? syntax.hasGraphs() : profiles().contains(profile);
    }

    public CsvTables tables() {
        return CsvTables.of(
                ProfileView.named(TABLES, views), factgraph.dataset(), rebasing, prefixes);
    }

    /** A view, or the whole graph as {@link GraphDump#NAME}, in a syntax. */
    public byte[] bytes(String profile, RdfSyntax syntax) {
        // before the file is made: making a file may not wait for another one
        Graph checksums = profile.equals(CATALOGUE) ? checksums() : Graph.emptyGraph;
        return made.computeIfAbsent(
                profile + "." + syntax.suffix(), file -> written(profile, syntax, checksums));
    }

    /** Of all files but those of the catalogue, which cannot hold their own. */
    private Graph checksums() {
        return checksums.computeIfAbsent(
                CATALOGUE,
                catalogue ->
                        new DistributionChecksums(
                                        base() + "export/",
                                        file ->
                                                file.startsWith(catalogue + ".")
                                                        ? Optional.empty()
                                                        : download(file))
                                .of(rebasing.graph(view(catalogue))));
    }

    /** SHA-256 of a view as canonical N-Triples, which no base and no prefix changes. */
    public String digest(String profile) {
        return digests.computeIfAbsent(
                profile,
                name ->
                        DigestUtils.sha256Hex(
                                SortedSerializer.of(
                                        view(name),
                                        RdfSyntax.NTRIPLES,
                                        PrefixMapping.Factory.create())));
    }

    private byte[] written(String profile, RdfSyntax syntax, Graph checksums) {
        if (profile.equals(GraphDump.NAME)) {
            return GraphDump.of(factgraph, syntax, rebasing, prefixes);
        }
        Graph whole = rebasing.graph(view(profile));
        GraphUtil.addInto(whole, checksums);
        return SortedSerializer.of(whole, syntax, rebasing.prefixes(prefixes));
    }

    /** In the canonical namespace. */
    Graph view(String profile) {
        return graphs.computeIfAbsent(
                profile, name -> ProfileView.named(name, views).of(factgraph.dataset()));
    }
}

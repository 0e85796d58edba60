package eu.factgraph.export;

import static org.apache.commons.codec.digest.DigestUtils.sha256Hex;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.store.IriRewriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.shared.PrefixMapping;

/**
 * The export files of an immutable dataset on the public base: profile views, tables and the dump.
 * Each file is made on first use and kept.
 */
public final class Exports {

    /** The profile of the tables. */
    public static final String TABLES = "csv";

    /** The profile of the catalogue, which lists all files. */
    static final String CATALOGUE = "dcat-ap";

    private final Path views;
    private final NamedGraphs all;
    private final SelectionCriteria criteria;
    private final NamedGraphs data;
    private final NamedGraphs catalogue;
    private final IriRewriter rewriter;
    private final PrefixMapping prefixes;
    private final ConcurrentMap<String, Graph> graphs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, byte[]> contents = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> digests = new ConcurrentHashMap<>();
    private Graph checksums;

    /**
     * The exports of a selection.
     *
     * @param all data in the canonical namespace
     * @param prefixes in the canonical namespace
     * @throws eu.factgraph.files.InvalidInput if the data has nothing about the country
     */
    public Exports(
            Path views,
            NamedGraphs all,
            SelectionCriteria criteria,
            IriRewriter rewriter,
            PrefixMapping prefixes) {
        var selection = Selection.of(all, criteria);
        this.views = views;
        this.all = all;
        this.criteria = criteria;
        this.data = selection.graphs(all);
        this.catalogue =
                criteria.equals(SelectionCriteria.DEFAULT) ? selection.catalogue(all) : data;
        this.rewriter = rewriter;
        this.prefixes = prefixes;
    }

    public String base() {
        return rewriter.base();
    }

    /** The names of the profiles, sorted. */
    public List<String> profiles() {
        return ProfileView.names(views);
    }

    public ConformanceResults conformance() {
        return ConformanceResults.in(views.resolveSibling("conformance"));
    }

    /** The resources that the view of a profile omits. */
    public OmittedResources omitted(String profile) {
        return OmittedResources.of(profile, views.resolveSibling("gaps"), data.dataset());
    }

    /** The IRI of a profile's specification. */
    public Optional<String> specification(String profile) {
        return Optional.of(profile)
                .filter(profiles()::contains)
                .flatMap(name -> ProfileView.named(name, views).specification());
    }

    public record Download(String mediaType, byte[] bytes) {

        /** In hexadecimal. */
        public String sha256() {
            return sha256Hex(bytes);
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

    /** The exports of the last release of a history, with what today's rules derive of it. */
    Exports of(ReleaseHistory history) {
        DerivationRules rules = DerivationRules.in(views.resolveSibling("rules"));
        NamedGraphs released = rules.derive(history.stated());
        NamedGraphs dated = ChangeDates.of(history, released).addTo(released);
        return new Exports(views, dated, criteria, rewriter, prefixes);
    }

    /** A file by name; empty if there is no such file. */
    public Optional<Download> download(String file) {
        if (file.equals(TABLES + ".zip")) {
            byte[] zip = contents.computeIfAbsent(file, name -> tables().zip());
            return Optional.of(new Download("application/zip", zip));
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
        return CsvTables.of(ProfileView.named(TABLES, views), data.dataset(), rewriter, prefixes);
    }

    /** A view, or the dump if {@code profile} is {@link GraphDump#NAME}. */
    public byte[] bytes(String profile, RdfSyntax syntax) {
        // Computed first: computeIfAbsent must not update its own map.
        Graph added = profile.equals(CATALOGUE) ? checksums() : Graph.emptyGraph;
        return contents.computeIfAbsent(
                profile + "." + syntax.suffix(), file -> serialized(profile, syntax, added));
    }

    /** Of all files except the catalogue's own. */
    private synchronized Graph checksums() {
        if (checksums == null) {
            String own = CATALOGUE + ".";
            var files =
                    new DistributionChecksums(
                            base() + "export/",
                            file -> file.startsWith(own) ? Optional.empty() : download(file));
            checksums = files.of(rebased(CATALOGUE));
        }
        return checksums;
    }

    /** SHA-256 of a view as sorted N-Triples in the canonical namespace. */
    public String digest(String profile) {
        var none = PrefixMapping.Factory.create();
        return digests.computeIfAbsent(
                profile,
                name -> sha256Hex(SortedSerializer.of(view(name), RdfSyntax.NTRIPLES, none)));
    }

    private byte[] serialized(String profile, RdfSyntax syntax, Graph added) {
        if (profile.equals(GraphDump.NAME)) {
            return GraphDump.of(data, syntax, rewriter, prefixes);
        }
        Graph graph = rebased(profile);
        GraphUtil.addInto(graph, added);
        return SortedSerializer.of(graph, syntax, rewriter.prefixes(prefixes));
    }

    /** A view on the public base. */
    public Graph rebased(String profile) {
        return rewriter.graph(view(profile));
    }

    /** In the canonical namespace. */
    Graph view(String profile) {
        return graphs.computeIfAbsent(
                profile,
                name ->
                        ProfileView.named(name, views)
                                .of((name.equals(CATALOGUE) ? catalogue : data).dataset()));
    }
}

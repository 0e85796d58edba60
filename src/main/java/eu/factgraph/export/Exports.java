package eu.factgraph.export;

import static eu.factgraph.files.CanonicalNamespace.CANONICAL;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.store.Store;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shared.PrefixMapping;

/**
 * The export files of an immutable dataset on the public base: profile views, tables and the dump.
 * Views are kept, files are made anew each time; of a file only its size and digest are kept.
 */
public final class Exports {

    /** The profile of the tables. */
    public static final String TABLES = "csv";

    /** The profile of the catalogue, which lists all files. */
    static final String CATALOGUE = "dcat-ap";

    private final Path views;
    private final Store all;
    private final Function<NamedGraphs, Selection> selector;
    private final boolean isCataloguing;
    private final Store data;
    private final Store catalogue;
    private final PrefixMapping prefixes;
    private final ConcurrentMap<String, Graph> graphs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ExportedFile> files = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> digests = new ConcurrentHashMap<>();
    private volatile SoftReference<CsvTables> tables = new SoftReference<>(null);
    private Graph checksums;

    /**
     * The exports of a selection.
     *
     * @param prefixes in the canonical namespace
     * @throws eu.factgraph.files.InvalidInput if the data has nothing about the country
     */
    public Exports(Path views, Store all, SelectionCriteria criteria, PrefixMapping prefixes) {
        this(
                views,
                all,
                data -> Selection.of(data, criteria),
                criteria.equals(SelectionCriteria.DEFAULT),
                prefixes);
    }

    private Exports(
            Path views,
            Store all,
            Function<NamedGraphs, Selection> selector,
            boolean isCataloguing,
            PrefixMapping prefixes) {
        Selection selection = selector.apply(all.graphs());
        this.views = views;
        this.all = all;
        this.selector = selector;
        this.isCataloguing = isCataloguing;
        this.data = all.select(selection);
        this.catalogue = isCataloguing ? all.catalogue(selection) : data;
        this.prefixes = prefixes;
    }

    /** The exports of one edition and no other; empty if there is no such edition. */
    Optional<Exports> only(Edition edition) {
        Function<NamedGraphs, Selection> only = any -> Selection.only(edition);
        return all.graphs().editions().contains(edition)
                ? Optional.of(new Exports(views, all, only, false, prefixes))
                : Optional.empty();
    }

    public String base() {
        return all.base();
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
        return OmittedResources.of(profile, views.resolveSibling("gaps"), data.canonical());
    }

    /** The IRI of a profile's specification. */
    public Optional<String> specification(String profile) {
        return Optional.of(profile)
                .filter(profiles()::contains)
                .flatMap(name -> ProfileView.named(name, views).specification());
    }

    /** The names of all files. */
    List<String> files() {
        var names = new ArrayList<>(List.of(TABLES + ".zip"));
        for (RdfSyntax syntax : RdfSyntax.values()) {
            Stream.concat(profiles().stream(), Stream.of(GraphDump.NAME))
                    .filter(profile -> !profile.equals(TABLES) && has(profile, syntax))
                    .forEach(profile -> names.add(profile + "." + syntax.suffix()));
        }
        return names;
    }

    /** The exports of the last release of a history, with what today's rules derive of it. */
    Exports of(ReleaseHistory history) {
        DerivationRules rules = DerivationRules.in(views.resolveSibling("rules"));
        NamedGraphs released = rules.derive(history.stated());
        NamedGraphs dated = ChangeDates.of(history, released).addTo(released);
        return new Exports(views, Store.of(dated, base()), selector, isCataloguing, prefixes);
    }

    /** Size and digest of a file; empty if there is no such file. */
    Optional<ExportedFile> file(String name) {
        ExportedFile known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ExportedFile> made =
                download(name).map(download -> ExportedFile.of(name, download.content()));
        made.ifPresent(file -> files.put(name, file));
        return made;
    }

    /** A file by name; empty if there is no such file. */
    public Optional<Download> download(String file) {
        if (file.equals(TABLES + ".zip")) {
            return Optional.of(
                    new Download("application/zip", data.graphs().size(), tables().zip()));
        }
        int dot = file.lastIndexOf('.');
        String profile = file.substring(0, Math.max(dot, 0));
        return RdfSyntax.ofSuffix(file.substring(dot + 1))
                .filter(syntax -> has(profile, syntax))
                .map(syntax -> download(profile, syntax));
    }

    private Download download(String profile, RdfSyntax syntax) {
        if (profile.equals(GraphDump.NAME)) {
            var dump = GraphDump.of(data.graphs(), syntax, all.rebasing(), prefixes);
            return new Download(syntax.mediaType(), data.graphs().size(), dump);
        }
        Graph graph = profile.equals(CATALOGUE) ? catalogue() : view(profile);
        return new Download(syntax.mediaType(), graph.size(), content(graph, syntax));
    }

    private boolean has(String profile, RdfSyntax syntax) {
        return profile.equals(GraphDump.NAME) ? syntax.hasGraphs() : profiles().contains(profile);
    }

    /** Kept while there is memory, so that all who read them at a time share them. */
    public CsvTables tables() {
        CsvTables kept = tables.get();
        if (kept == null) {
            var view = ProfileView.named(TABLES, views);
            kept = CsvTables.of(view, data.canonical(), all.rebasing(), prefixes);
            tables = new SoftReference<>(kept);
        }
        return kept;
    }

    /** A small view, or the dump if {@code profile} is {@link GraphDump#NAME}. */
    public byte[] bytes(String profile, RdfSyntax syntax) {
        return download(profile, syntax).content().bytes();
    }

    private StreamedContent content(Graph graph, RdfSyntax syntax) {
        return SortedSerializer.content(
                () -> SortedStatements.bySubject(graph, all.rebasing()),
                syntax,
                all.rebasing().prefixes(prefixes));
    }

    /** In the canonical namespace. */
    private Graph catalogue() {
        return new Union(view(CATALOGUE), checksums());
    }

    /** The number of pages of the catalogue. */
    public int cataloguePages() {
        return CataloguePage.pages(view(CATALOGUE));
    }

    /**
     * A page of the catalogue, or all of it if there is only one.
     *
     * @param number from 1 to {@link #cataloguePages}
     */
    public byte[] cataloguePage(int number, RdfSyntax syntax) {
        var page = new CataloguePage(catalogue(), CANONICAL + "catalog", number);
        return content(page.graph(), syntax).bytes();
    }

    private synchronized Graph checksums() {
        if (checksums == null) {
            var files = new DistributionChecksums(CANONICAL + "export/", this::file);
            checksums = files.of(view(CATALOGUE));
        }
        return checksums;
    }

    /** SHA-256 of a view as sorted N-Triples in the canonical namespace. */
    public String digest(String profile) {
        return digests.computeIfAbsent(
                profile, name -> ExportedFile.of(name, plain(name)).sha256());
    }

    private StreamedContent plain(String profile) {
        var none = PrefixMapping.Factory.create();
        return SortedSerializer.content(view(profile), RdfSyntax.NTRIPLES, none);
    }

    /** A view on the public base. */
    public Graph rebased(String profile) {
        return all.rebasing().graph(view(profile));
    }

    /** In the canonical namespace. */
    Graph view(String profile) {
        return graphs.computeIfAbsent(
                profile,
                name ->
                        ProfileView.named(name, views)
                                .of((name.equals(CATALOGUE) ? catalogue : data).canonical()));
    }
}

package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.Decisions;
import eu.factgraph.draft.Draft;
import eu.factgraph.draft.Family;
import eu.factgraph.draft.NearThings;
import eu.factgraph.draft.SectionFiles;
import eu.factgraph.draft.ThingFiles;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.Extraction;
import eu.factgraph.sheet.outline.SheetOutline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Imports the sheets of one country, oldest first, so that each knows the things of those before.
 * What earlier imports of these sheets wrote is made anew; whatever else is there stays.
 */
final class ScopeImport {

    private final boolean withText;
    private final ScopeFolder folder;
    private final Decisions decisions;
    private final CountryFiles country;
    private final ThingIndex index;
    private final ThingFiles things;
    private final Set<String> replaceable;
    private final Map<String, String> written = new TreeMap<>();

    private ScopeImport(
            Path data,
            ScopeFolder folder,
            List<Edition> editions,
            ThingIndex index,
            boolean withText) {
        this.withText = withText;
        this.folder = folder;
        this.index = index;
        decisions = Decisions.read(folder.folder().resolve(Decisions.FILE));
        country = CountryFiles.of(data, folder, editions.get(0));
        things = new ThingFiles(folder.scope(), country.name(), decisions);
        replaceable = folder.replaceable(editions);
    }

    /** The files that change, and what each sheet has given. */
    record Result(FolderChange change, List<ImportedEdition> editions) {}

    /**
     * @param sheets oldest first
     * @param shared graphs of the Union's and int's things
     */
    static Result run(
            Path data,
            String scope,
            List<ReadSheet> sheets,
            Collection<Graph> shared,
            ThingIndex index,
            boolean withText) {
        ScopeFolder folder = ScopeFolder.read(data, scope);
        List<Edition> editions = sheets.stream().map(ReadSheet::edition).toList();
        var run = new ScopeImport(data, folder, editions, index, withText);
        index.add(shared);
        run.indexKept();
        var imported = new ArrayList<ImportedEdition>();
        sheets.forEach(sheet -> imported.add(run.edition(sheet)));
        return new Result(run.change(imported), imported);
    }

    private void indexKept() {
        List<Graph> sections =
                kept(path -> ScopeFolder.isOfEdition(path) && !replaceable.contains(path));
        List<Graph> kept =
                kept(path -> path.startsWith(ScopeFolder.THINGS) && !isDraftedThings(path));
        Set<String> mentioned = mentioned(sections);
        mentioned.addAll(mentioned(kept));
        folder.graphs()
                .forEach(
                        (path, graph) -> {
                            if (isDraftedThings(path)) {
                                kept.add(keptThings(path, graph, mentioned));
                            }
                        });
        index.add(kept);
        index.addSections(sections);
        index.add(namesOf(kept));
        if (!index.contains(country.iri())) {
            String name = country.name();
            index.add(country.iri(), Family.PLACE, name);
        }
    }

    private List<Graph> kept(Predicate<String> isWanted) {
        var kept = new ArrayList<Graph>();
        folder.graphs()
                .forEach(
                        (path, graph) -> {
                            if (isWanted.test(path)) {
                                kept.add(graph);
                            }
                        });
        return kept;
    }

    /** What enrichment says of things that are there; a thing that it alone names is to be made. */
    private List<Graph> namesOf(Collection<Graph> things) {
        Graph names = GraphFactory.createDefaultGraph();
        kept(path -> path.startsWith(ScopeFolder.ENRICHMENT)).stream()
                .flatMap(Graph::stream)
                .filter(triple -> isDescribed(things, triple.getSubject()))
                .forEach(names::add);
        return List.of(names);
    }

    private static boolean isDescribed(Collection<Graph> things, Node subject) {
        return things.stream().anyMatch(graph -> graph.contains(subject, RDF.Nodes.type, Node.ANY));
    }

    private static boolean isDraftedThings(String path) {
        return path.startsWith(ScopeFolder.DRAFTED_THINGS);
    }

    private static Set<String> mentioned(Collection<Graph> graphs) {
        var mentioned = new HashSet<String>();
        for (Graph graph : graphs) {
            graph.stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .filter(Node::isURI)
                    .forEach(node -> mentioned.add(node.getURI()));
        }
        return mentioned;
    }

    /** The blocks that something else speaks of; all of a file that was changed by hand. */
    private Graph keptThings(String path, Graph graph, Set<String> mentioned) {
        if (!folder.isUnchanged(path)) {
            return graph;
        }
        Graph kept = GraphFactory.createDefaultGraph();
        for (String iri : ThingFiles.things(graph)) {
            if (mentioned.contains(iri)) {
                things.keep(graph, iri);
                graph.stream().filter(triple -> triple.getSubject().hasURI(iri)).forEach(kept::add);
            }
        }
        return kept;
    }

    private ImportedEdition edition(ReadSheet sheet) {
        SheetOutline outline = sheet.outline();
        Edition edition = sheet.edition();
        var draft = new Draft(edition, country.iri(), index, decisions);
        var kept = new TreeSet<String>();
        folder.files(edition).stream()
                .filter(path -> !replaceable.contains(path))
                .forEach(kept::add);
        String document = edition.year() + ".ttl";
        SheetOutline drafted = without(outline, edition, kept);
        Extraction.run(drafted, draft);
        if (withText) {
            Quotations.add(drafted, draft);
        }
        NearThings.list(draft);
        Leftovers.list(sheet, draft);
        var sections = new SectionFiles(draft);
        sections.texts().forEach((path, text) -> written.put(file(edition, path), text));
        if (!kept.contains(document)) {
            written.put(document, new EditionDocument(edition, country, outline.title()).text());
        }
        things.add(draft, sections.mentioned());
        kept.addAll(folder.changedThings());
        return new ImportedEdition(sheet.file(), draft.counts(), draft.review(), List.copyOf(kept));
    }

    private static String file(Edition edition, String path) {
        return edition.year() + "/" + path + ".ttl";
    }

    private static SheetOutline without(SheetOutline outline, Edition edition, Set<String> kept) {
        return new SheetOutline(
                outline.title(),
                outline.sections().stream()
                        .filter(section -> !kept.contains(file(edition, section.path())))
                        .toList(),
                outline.unplaced());
    }

    private FolderChange change(List<ImportedEdition> imported) {
        var texts = new LinkedHashMap<Path, String>(country.missing());
        imported.stream()
                .filter(one -> written.containsKey(one.edition().year() + ".ttl"))
                .forEach(
                        one ->
                                texts.put(
                                        folder.folder()
                                                .resolve(OpenItems.file(one.edition().year())),
                                        OpenItems.of(one.review()).text()));
        things.texts().forEach(this::putThings);
        things.appendices().forEach((type, text) -> append(type, text, texts));
        Set<String> deleted = new TreeSet<>(replaceable);
        folder.texts().keySet().stream()
                .filter(path -> isDraftedThings(path) && folder.isUnchanged(path))
                .forEach(deleted::add);
        deleted.removeAll(written.keySet());
        written.forEach((path, text) -> texts.put(folder.folder().resolve(path), text));
        texts.put(
                folder.folder().resolve(DraftedDigests.FILE),
                folder.digests().with(written, deleted).text());
        var deletedFiles = new TreeSet<Path>();
        deleted.forEach(path -> deletedFiles.add(folder.folder().resolve(path)));
        return new FolderChange(texts, deletedFiles);
    }

    private static String path(ThingType type) {
        return ScopeFolder.DRAFTED_THINGS + type.token() + ".ttl";
    }

    private boolean isChangedByHand(ThingType type) {
        return folder.texts().containsKey(path(type)) && !folder.isUnchanged(path(type));
    }

    private void putThings(ThingType type, String text) {
        if (!isChangedByHand(type)) {
            written.put(path(type), text);
        }
    }

    /** New blocks follow those of a file that was changed by hand; its digest stays. */
    private void append(ThingType type, String text, Map<Path, String> texts) {
        if (isChangedByHand(type)) {
            String existing = folder.texts().get(path(type));
            texts.put(folder.folder().resolve(path(type)), existing + "\n" + text);
        }
    }
}

package eu.factgraph.export;

import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.QueryFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A view as CSV on the Web: a table per part of the view, a table of links, and the metadata that
 * maps them back to the view's statements.
 *
 * @param files by name, metadata included
 */
public record CsvTables(SortedMap<String, StreamedContent> files) {

    private static final String METADATA = "csv-metadata.json";

    public CsvTables {
        files = Collections.unmodifiableSortedMap(files);
    }

    /** From a dataset and prefixes in the canonical namespace. */
    public static CsvTables of(
            ProfileView view, DatasetGraph dataset, IriRewriter rewriter, PrefixMapping prefixes) {
        var rebasedPrefixes = rewriter.prefixes(prefixes);
        var tables = new ArrayList<ClassTable>();
        for (QueryFile part : view.parts()) {
            var statements = rewriter.graph(ConstructQuery.run(part, dataset));
            tables.add(ClassTable.of(part.name(), title(part), statements, rebasedPrefixes));
        }
        var labels = new CellLabels(dataset.getDefaultGraph(), rewriter);
        var sources = SourceSections.of(dataset, rewriter, rows(tables));
        var csvFiles = new ArrayList<CsvFile>();
        tables.forEach(table -> csvFiles.add(table.csvFile(labels, sources)));
        csvFiles.add(new LinkTable(List.copyOf(tables)).csvFile(labels, sources));
        var files = new TreeMap<String, StreamedContent>();
        csvFiles.forEach(file -> files.put(file.description().url(), file.content()));
        var described = csvFiles.stream().map(CsvFile::description).toList();
        String metadata = CsvwMetadata.TableGroup.of(licences(dataset), described).json();
        files.put(METADATA, StreamedContent.whole(() -> metadata.getBytes(StandardCharsets.UTF_8)));
        return new CsvTables(files);
    }

    private static Set<Node> rows(List<ClassTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The licences of the datasets in the catalogue. */
    private static List<String> licences(DatasetGraph dataset) {
        Graph graph = dataset.getDefaultGraph();
        return G.listPO(graph, RDF.Nodes.type, DCAT.Dataset.asNode()).stream()
                .flatMap(each -> G.listSP(graph, each, DCTerms.license.asNode()).stream())
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
    }

    private static String title(QueryFile part) {
        return part.header("title").stream().findFirst().orElse(part.name());
    }

    /** An archive of all files. */
    public StreamedContent zip() {
        return new StoredArchive(files);
    }
}

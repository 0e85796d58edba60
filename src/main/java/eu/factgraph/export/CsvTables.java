package eu.factgraph.export;

import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.QueryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
 * @param files content by name, metadata included
 */
public record CsvTables(SortedMap<String, byte[]> files) {

    private static final String METADATA = "csv-metadata.json";

    /** For the earliest date of the format, 1980-01-01, Java adds a field with the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    public CsvTables {
        files = Collections.unmodifiableSortedMap(files);
    }

    /** From a dataset and prefixes in the canonical namespace. */
    public static CsvTables of(
            ProfileView view, DatasetGraph dataset, IriRewriter rewriter, PrefixMapping prefixes) {
        var rebasedPrefixes = rewriter.prefixes(prefixes);
        var labels = new CellLabels(rewriter.graph(dataset.getDefaultGraph()));
        var sources = SourceSections.of(dataset, rewriter);
        var tables = new ArrayList<ClassTable>();
        for (QueryFile part : view.parts()) {
            var statements = rewriter.graph(ConstructQuery.run(part, dataset));
            tables.add(ClassTable.of(part.name(), title(part), statements, rebasedPrefixes));
        }
        var csvFiles = new ArrayList<CsvFile>();
        tables.forEach(table -> csvFiles.add(table.csvFile(labels, sources)));
        csvFiles.add(LinkTable.of(tables).csvFile(labels, sources));
        var files = new TreeMap<String, byte[]>();
        csvFiles.forEach(file -> files.put(file.description().url(), file.bytes()));
        var described = csvFiles.stream().map(CsvFile::description).toList();
        String metadata = CsvwMetadata.TableGroup.of(licences(dataset), described).json();
        files.put(METADATA, metadata.getBytes(StandardCharsets.UTF_8));
        return new CsvTables(files);
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

    /** An archive of all files, stored without compression: deflated bytes depend on zlib. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        } catch (IOException unexpected) {
            throw new IllegalStateException("cannot write to memory", unexpected);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        var checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}

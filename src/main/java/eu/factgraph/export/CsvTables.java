package eu.factgraph.export;

import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.files.QueryFile;
import eu.factgraph.store.IriRewriter;
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
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A view for people who live in spreadsheets: each of its parts is a table, its links are one more,
 * and the metadata turns all of them back into the view's statements.
 *
 * @param files name to content, the metadata too
 */
public record CsvTables(SortedMap<String, byte[]> files) {

    private static final String METADATA = "csv-metadata.json";

    /**
     * Near the earliest that a zip can say: of the earliest itself, Java notes the time zone too.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    public CsvTables {
        files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * @param dataset in the canonical namespace
     * @param prefixes of the canonical namespace
     */
    public static CsvTables of(
            ProfileView view, DatasetGraph dataset, IriRewriter rebasing, PrefixMapping prefixes) {
        var moved = rebasing.prefixes(prefixes);
        var labels = new CellLabels(rebasing.graph(dataset.getDefaultGraph()));
        var sources = SourceSections.of(dataset, rebasing);
        var tables = new ArrayList<ClassTable>();
        for (QueryFile part : view.parts()) {
            var statements = rebasing.graph(ConstructQuery.run(part, dataset));
            tables.add(ClassTable.of(part.name(), title(part), statements, moved));
        }
        var sheets = new ArrayList<CsvFile>();
        tables.forEach(table -> sheets.add(table.sheet(labels, sources)));
        sheets.add(LinkTable.of(tables).sheet(labels, sources));
        return of(sheets, licences(dataset));
    }

    private static CsvTables of(List<CsvFile> sheets, List<String> licences) {
        var files = new TreeMap<String, byte[]>();
        sheets.forEach(sheet -> files.put(sheet.description().url(), sheet.csv()));
        var described = sheets.stream().map(CsvFile::description).toList();
        files.put(
                METADATA,
                CsvwMetadata.TableGroup.of(licences, described)
                        .json()
                        .getBytes(StandardCharsets.UTF_8));
        return new CsvTables(files);
    }

    /** Of the datasets in the catalogue, for tables travel without it. */
    private static List<String> licences(DatasetGraph dataset) {
        Graph facts = dataset.getDefaultGraph();
        return facts.stream(Node.ANY, RDF.Nodes.type, DCAT.Dataset.asNode())
                .map(Triple::getSubject)
                .flatMap(described -> facts.stream(described, DCTerms.license.asNode(), Node.ANY))
                .map(statement -> statement.getObject().getURI())
                .distinct()
                .sorted()
                .toList();
    }

    private static String title(QueryFile part) {
        return part.header("title").stream().findFirst().orElse(part.name());
    }

    /**
     * All files as one. They are stored as they are: compressed, the same facts would make other
     * bytes under another version of zlib.
     */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes all bytes", impossible);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}

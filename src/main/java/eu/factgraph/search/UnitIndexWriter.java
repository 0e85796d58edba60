package eu.factgraph.search;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.Unit;
import eu.factgraph.search.DocumentCollector.UnitDocuments;
import eu.factgraph.search.text.TextFolding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Writes the documents of a unit and their Lucene index as the records of a {@link UnitIndex}. */
final class UnitIndexWriter {

    private static final Comparator<Node> ENGLISH_FIRST =
            Comparator.comparingInt(UnitIndexWriter::rank);

    private final IriRewriter rebasing;
    private final Map<Node, Integer> values = new LinkedHashMap<>();

    private UnitIndexWriter(IriRewriter rebasing) {
        this.rebasing = rebasing;
    }

    /**
     * @param rebasing of the documents' IRIs
     */
    static byte[] encoded(Unit unit, UnitDocuments documents, IriRewriter rebasing)
            throws IOException {
        return new UnitIndexWriter(rebasing).encoded(unit, documents);
    }

    private byte[] encoded(Unit unit, UnitDocuments documents) throws IOException {
        var iris = new ArrayList<byte[]>();
        var parts = new ByteArrayOutputStream();
        var rows = new ArrayList<byte[]>();
        var keys = new ArrayList<byte[]>();
        var details = new ArrayList<byte[]>();
        for (IndexedDocument document : documents.documents()) {
            IndexedResource resource = document.resource();
            iris.add(bytes(iri(resource.node())));
            parts.write(IndexedPart.bits(document.parts()));
            rows.add(row(resource));
            keys.add(bytes(TextFolding.fold(name(resource))));
            details.add(details(resource));
        }
        return RecordTable.encoded(
                List.of(
                        head(unit, documents),
                        RecordTable.encoded(
                                values.keySet().stream()
                                        .map(this::iri)
                                        .map(UnitIndexWriter::bytes)
                                        .toList()),
                        RecordTable.encoded(iris),
                        parts.toByteArray(),
                        RecordTable.encoded(rows),
                        RecordTable.encoded(keys),
                        RecordTable.encoded(details),
                        lucene(documents)));
    }

    private static byte[] head(Unit unit, UnitDocuments documents) {
        var head = new RecordWriter().text(unit.derivedGraph()).number(documents.scopes().size());
        documents.scopes().forEach(head::text);
        return head.bytes();
    }

    private String iri(Node node) {
        return rebasing.canonical(node.getURI());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] row(IndexedResource resource) {
        int length = name(resource).length();
        var row =
                new RecordWriter()
                        .number(resource.type().ordinal())
                        .number(
                                resource.names().stream()
                                        .mapToInt(UnitIndexWriter::rank)
                                        .min()
                                        .orElse(IndexedRow.NO_NAME))
                        .number(length);
        for (SearchFacet facet : SearchFacet.values()) {
            add(row, resource.values(facet));
        }
        return row.bytes();
    }

    private byte[] details(IndexedResource resource) {
        var details = new RecordWriter();
        add(details, resource.properties());
        for (List<Node> literals :
                List.of(
                        resource.names(),
                        resource.aliases(),
                        resource.texts(),
                        resource.notes(),
                        resource.related())) {
            details.number(literals.size());
            literals.forEach(literal -> add(details, literal));
        }
        details.number(resource.stated().size());
        resource.stated()
                .forEach(value -> details.number(value.kind().ordinal()).text(value.text()));
        return details.bytes();
    }

    private static void add(RecordWriter record, Node literal) {
        record.text(literal.getLiteralLexicalForm()).text(literal.getLiteralLanguage());
        if (literal.getLiteralLanguage().isEmpty()) {
            record.text(literal.getLiteralDatatypeURI());
        }
    }

    private void add(RecordWriter record, Collection<Node> nodes) {
        List<Node> iris = nodes.stream().filter(Node::isURI).toList();
        record.number(iris.size());
        iris.forEach(node -> record.number(values.computeIfAbsent(node, any -> values.size())));
    }

    private static String name(IndexedResource resource) {
        return resource.names().stream()
                .min(ENGLISH_FIRST)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** From 0, the rank of English. */
    private static int rank(Node name) {
        return 1 + Language.rank(name.getLiteralLanguage(), Language.EN.tag());
    }

    private byte[] lucene(UnitDocuments documents) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            // Without merges, document numbers are indexes of the list of documents.
            var config =
                    new IndexWriterConfig(SearchAnalyzers.byField())
                            .setMergePolicy(NoMergePolicy.INSTANCE);
            try (var writer = new IndexWriter(directory, config)) {
                for (IndexedDocument document : documents.documents()) {
                    writer.addDocument(
                            SearchAnalyzers.document(
                                    document.resource(),
                                    iri(document.resource().node()),
                                    documents.countryWords()));
                }
            }
            return RecordDirectory.encoded(directory);
        }
    }
}

package eu.factgraph.export;

import static eu.factgraph.files.Namespaces.SPDX;
import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createURI;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * Sizes and SHA-256 checksums of the distributed files (DCAT 3, sections 6.8.14 and 6.8.19). They
 * depend on the base IRI, so no rule can derive them. The catalogue's own files have none, nor have
 * those of an edition, which its own list has: the catalogue must not take longer with each of
 * them.
 *
 * @param folder absolute IRI of the files' folder, with a slash at its end
 * @param files by name; empty for one that has no checksum
 */
record DistributionChecksums(String folder, Function<String, Optional<ExportedFile>> files) {

    private static final Node CHECKSUM = createURI(SPDX + "checksum");
    private static final Node ALGORITHM = createURI(SPDX + "algorithm");

    /** The IRI in the code list of DCAT-AP; SPDX itself uses http. */
    private static final Node SHA_256 =
            createURI("https://spdx.org/rdf/terms#checksumAlgorithm_sha256");

    private static final Node VALUE = createURI(SPDX + "checksumValue");

    /** The statements to add to {@code catalogue}. */
    Graph of(Graph catalogue) {
        Graph added = GraphFactory.createDefaultGraph();
        catalogue.stream(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                .filter(link -> link.getObject().toString().startsWith(folder))
                .forEach(link -> add(added, link));
        return added;
    }

    private void add(Graph added, Triple link) {
        String iri = link.getObject().getURI();
        String name = iri.substring(folder.length());
        Optional.of(name)
                .filter(file -> !file.startsWith(Exports.CATALOGUE + ".") && !file.contains("/"))
                .flatMap(files)
                .ifPresent(file -> add(added, link.getSubject(), createURI(iri + "#sha256"), file));
    }

    private static void add(Graph added, Node distribution, Node checksum, ExportedFile file) {
        String size = String.valueOf(file.size());
        added.add(
                distribution,
                DCAT.byteSize.asNode(),
                createLiteralDT(size, XSDDatatype.XSDnonNegativeInteger));
        added.add(distribution, CHECKSUM, checksum);
        added.add(checksum, RDF.Nodes.type, createURI(SPDX + "Checksum"));
        added.add(checksum, ALGORITHM, SHA_256);
        added.add(SHA_256, RDF.Nodes.type, createURI(SPDX + "ChecksumAlgorithm"));
        added.add(checksum, VALUE, createLiteralDT(file.sha256(), XSDDatatype.XSDhexBinary));
    }
}

package eu.factgraph.export;

import eu.factgraph.Reference;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The official shapes of the profiles, one file at a time, mended in memory where they are faulty.
 */
final class OfficialShapes {

    private static final String SH =
            "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX eli: <http://data.europa.eu/eli/ontology#> ";

    /**
     * What is wrong in the official files, mended after reading: each a bug that stops Jena from
     * parsing them.
     */
    private static final List<String> REPAIRS =
            List.of(
                    // BRegDCAT-AP 2.1.0, LegalResource_Shape on dct:relation: a class where a node
                    // kind belongs.
                    SH
                            + "DELETE { ?s sh:nodeKind eli:LegalResource } INSERT { ?s sh:class eli:LegalResource } WHERE { ?s sh:nodeKind eli:LegalResource }",
                    // BRegDCAT-AP 2.1.0, Relationship_Shape on dct:relation: a shape where a node
                    // kind belongs.
                    SH
                            + "DELETE { ?s sh:nodeKind ?shape } INSERT { ?s sh:node ?shape } WHERE { ?s sh:nodeKind ?shape FILTER (STRENDS(STR(?shape), 'DcatResource_Shape')) }",
                    // DCAT-AP 3.0.1, dcat-ap-SHACL.ttl and ranges.ttl: property shapes that are
                    // named and nowhere described.
                    SH
                            + "DELETE { ?s sh:property ?p } WHERE { ?s sh:property ?p FILTER NOT EXISTS { ?p sh:path ?x } }");

    private OfficialShapes() {}

    static Shapes of(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, Reference.path("profiles/" + file).toString());
        REPAIRS.forEach(repair -> UpdateExec.dataset(graph).update(repair).execute());
        return Shapes.parse(graph);
    }
}

package eu.factgraph.export;

import eu.factgraph.Reference;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A file of official shapes, repaired in memory.
 *
 * @param repairs the errors that were repaired
 */
public record OfficialShapes(Graph graph, List<String> repairs) {

    private static final String PREFIXES =
            "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX owl: <http://www.w3.org/2002/07/owl#> ";

    private record Repair(String fault, String update) {}

    private static final List<Repair> REPAIRS =
            List.of(
                    new Repair(
                            "a class is used as a node kind (dct:relation of an act)",
                            "DELETE { ?s sh:nodeKind eli:LegalResource } INSERT { ?s sh:class eli:LegalResource } WHERE { ?s sh:nodeKind eli:LegalResource }"),
                    new Repair(
                            "a shape is used as a node kind (dct:relation of a relationship)",
                            "DELETE { ?s sh:nodeKind ?shape } INSERT { ?s sh:node ?shape } WHERE { ?s sh:nodeKind ?shape FILTER (STRENDS(STR(?shape), 'DcatResource_Shape')) }"),
                    new Repair(
                            "property shapes are referenced but not defined",
                            "DELETE { ?s sh:property ?p } WHERE { ?s sh:property ?p FILTER NOT EXISTS { ?p sh:path ?x } }"),
                    new Repair(
                            "a graph is imported from the network",
                            "DELETE { ?s owl:imports ?o } WHERE { ?s owl:imports ?o }"));

    static OfficialShapes read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, Reference.path("profiles/" + file).toString());
        var repairs = new ArrayList<String>();
        for (Repair repair : REPAIRS) {
            Graph before = GraphFactory.createDefaultGraph();
            graph.stream().forEach(before::add);
            UpdateExec.dataset(graph).update(PREFIXES + repair.update()).execute();
            if (!before.isIsomorphicWith(graph)) {
                repairs.add(repair.fault());
            }
        }
        return new OfficialShapes(graph, List.copyOf(repairs));
    }

    public static Shapes of(String file) {
        return Shapes.parse(read(file).graph());
    }
}

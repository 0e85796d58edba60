package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class TableColumnTest {

    @Test
    void columns_separate_languages_dates_and_repeated_values() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        """
                        PREFIX dct: <http://purl.org/dc/terms/>
                        PREFIX eli: <http://data.europa.eu/eli/ontology#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        PREFIX : <https://example.org/>
                        :a a :Thing, :Rare ;
                          skos:prefLabel "A, \\"first\\""@en , "A"@nl ;
                          skos:altLabel "a"@en , "b"@en ;
                          dct:date "2019"^^xsd:gYear ;
                          dct:title "T" ; eli:title "E" .
                        :b a :Thing ;
                          dct:date "2019-03"^^xsd:gYearMonth , "2019-03-01"^^xsd:date ;
                          dct:source :a , "hearsay" .
                        """,
                        Lang.TURTLE)
                .parse(graph);
        var table = ClassTable.of("things", "Things.", graph, BuiltIn.PREFIXES);
        Node resource = NodeFactory.createURI("https://example.org/a");
        var dataset = DatasetGraphFactory.create();
        for (String section : List.of("be/2019/legislation", "be/2019/highlights")) {
            Node name = NodeFactory.createURI(NamedGraphs.GRAPHS + section);
            dataset.add(name, resource, RDF.Nodes.type, resource);
        }
        var same = new IriRewriter(CanonicalNamespace.CANONICAL);
        var sources = SourceSections.of(dataset, same, List.of(resource));
        assertEquals(
                """
                \uFEFFid,prefLabel_en,prefLabel_nl,altLabel_en,altLabel_en_2,dct_title,class,date,date_year,date_month,source_link,source_string,eli_title,sections\r
                https://example.org/a,"A, ""first""\",A,a,b,T,https://example.org/Rare,,2019,,,,E,be/2019/highlights | be/2019/legislation\r
                https://example.org/b,,,,,,,2019-03-01,,2019-03,"A, ""first""\",hearsay,,\r
                """,
                new String(
                        table.csvFile(new CellLabels(graph, same), sources).content().bytes(),
                        StandardCharsets.UTF_8));
    }
}

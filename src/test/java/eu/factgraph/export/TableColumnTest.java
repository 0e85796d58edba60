package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
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
        var sections = new TreeSet<>(Set.of("be/2019/highlights", "be/2019/legislation"));
        var sources = new SourceSections(Map.of(resource, sections));
        assertEquals(
                """
                \uFEFFid,prefLabel_en,prefLabel_nl,altLabel_en,altLabel_en_2,dct_title,class,date,date_year,date_month,source_link,source_string,eli_title,sections\r
                https://example.org/a,"A, ""first""\",A,a,b,T,https://example.org/Rare,,2019,,,,E,be/2019/highlights | be/2019/legislation\r
                https://example.org/b,,,,,,,2019-03-01,,2019-03,"A, ""first""\",hearsay,,\r
                """,
                new String(
                        table.csvFile(new CellLabels(graph), sources).bytes(),
                        StandardCharsets.UTF_8));
    }
}

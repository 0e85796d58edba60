package eu.factgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The names, dates and numbers of each golden row stand in the lines of the sheet that it names, so
 * that a reviewer need not take our word. Where it says {@code enrichment} or {@code reading} too,
 * what the editors added, or noted as their reading of the sheet, is part of the proof.
 */
class GoldenRowsProofTest {

    private static final NamedGraphs FACTGRAPH = NamedGraphs.read(SourceFolders.builtIn());
    private static final Graph ALL = FACTGRAPH.union();
    private static final String ENRICHMENT = CanonicalNamespace.CANONICAL + "graph/enrichment/";
    private static final Graph ADDED = added();

    /** What has a name of its own: no concept, nothing bound to an edition, no part. */
    private static final Pattern NAMED =
            Pattern.compile(CanonicalNamespace.CANONICAL + "id/(?!concept/)[^/]+/[^/]+/[^/]+");

    /** A language or a currency, of the authority tables of the European Union. */
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "http://publications\\.europa\\.eu/resource/authority/(currency|language)/(\\w+)");

    /** The sheet's own country, which it seldom needs to name. */
    private static final String COUNTRY = CanonicalNamespace.CANONICAL + "id/be/place/belgium";

    static Stream<String> questions() {
        return QuestionsTest.questions().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyRowStandsInItsLines(String question) throws IOException {
        ProofTable sheet = ProofTable.read();
        List<List<String>> rows = GoldenRows.of(question).cells();
        List<String> faults =
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(at -> told(question, at + 2, faults(sheet, rows.get(at))))
                        .toList();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''          | 2019       | id/be/act/law-2019-03-14-ebox | names no lines
                    x           | 2019       | id/be/act/law-2019-03-14-ebox | names its lines not as 12-14;503: x
                    630;629     | 2019       | id/be/act/law-2019-03-14-ebox | names lines out of order or none: 630;629
                    1-99        | 2019       | id/be/act/law-2019-03-14-ebox | names more than 40 lines: 1-99
                    629-630     | 2018       | id/be/act/law-2019-03-14-ebox | is not shown by 629-630: 2018
                    629-630     | 2019-03-15 | id/be/act/law-2019-03-14-ebox | is not shown by 629-630: 2019-03-15
                    630         | 2019-03-14 | id/be/act/law-2019-03-14-ebox | is not shown by 630: {0}
                    282-283     | 600000000  | id/be/organisation/walloon-government | is not shown by 282-283: 600000000
                    282-283     | P3Y        | id/be/organisation/walloon-government | is not shown by 282-283: P3Y
                    321-322     | 2019       | id/be/policy/flemish-egovernment-strategy-2009-2014 | is not shown by 321-322: 2019
                    1537        | http://www.vdab.nl | id/be/organisation/vdab | is not shown by 1537: http://www.vdab.nl
                    enrichment  | 2019       | id/be/act/law-2019-03-14-ebox | joins no two things in the enrichment
                    629;reading | 2019       | id/be/act/law-2019-03-14-ebox | has no reading on its things
                    """)
    void whatIsNotShownIsTold(String lines, String date, String thing, String fault)
            throws IOException {
        String iri = CanonicalNamespace.CANONICAL + thing;
        assertEquals(
                List.of(fault.replace("{0}", iri)),
                faults(ProofTable.read(), List.of(lines, date, iri)));
    }

    private static Stream<String> told(String question, int line, List<String> faults) {
        return faults.stream().map(fault -> question + ".csv:" + line + " " + fault);
    }

    /** The faults of a row, whose first cell names its lines. */
    private static List<String> faults(ProofTable sheet, List<String> row) {
        String lines = row.get(0);
        List<String> cells = row.subList(1, row.size());
        if (lines.isEmpty()) {
            return List.of("names no lines");
        }
        if (lines.equals("enrichment") && !enrichmentJoins(cells)) {
            return List.of("joins no two things in the enrichment");
        }
        try {
            Proof proof = proof(sheet, lines, cells);
            return cells.stream()
                    .filter(cell -> !isShown(proof, cell))
                    .map(cell -> "is not shown by " + lines + ": " + cell)
                    .toList();
        } catch (IllegalArgumentException noLines) {
            return List.of(noLines.getMessage());
        }
    }

    private static Proof proof(ProofTable sheet, String lines, List<String> cells) {
        var sources = new ArrayList<>(List.of(lines.split(";")));
        var texts = new ArrayList<String>();
        if (sources.remove("enrichment")) {
            texts.add(enrichment(cells));
        }
        if (sources.remove("reading")) {
            texts.add(words("reading", literals(ALL, SKOS.editorialNote.asNode(), cells)));
        }
        if (!lines.equals("enrichment")) {
            texts.add(sheet.text(String.join(";", sources)));
        }
        return new Proof(String.join(" ", texts));
    }

    /** What the editors added in words; they may have added a link between two cells alone. */
    private static String enrichment(List<String> cells) {
        List<String> literals = literals(ADDED, Node.ANY, cells);
        return enrichmentJoins(cells) ? String.join(" ", literals) : words("enrichment", literals);
    }

    private static String words(String source, List<String> literals) {
        if (literals.isEmpty()) {
            throw new IllegalArgumentException("has no " + source + " on its things");
        }
        return String.join(" ", literals);
    }

    private static boolean isShown(Proof proof, String cell) {
        if (NAMED.matcher(cell).matches()) {
            return cell.equals(COUNTRY) || names(cell).anyMatch(proof::showsName);
        }
        Matcher authority = AUTHORITY.matcher(cell);
        if (authority.matches()) {
            return Stream.concat(names(cell), Stream.of(code(authority)))
                    .anyMatch(proof::showsName);
        }
        if (cell.startsWith("http")) {
            return cell.startsWith(CanonicalNamespace.CANONICAL)
                    || isTerm(NodeFactory.createURI(cell))
                    || proof.showsAddress(cell);
        }
        return proof.showsNumbers(cell);
    }

    /** A property or a class of another vocabulary, which the sheet cannot name. */
    private static boolean isTerm(Node iri) {
        return ALL.contains(Node.ANY, iri, Node.ANY)
                || ALL.contains(Node.ANY, RDF.type.asNode(), iri);
    }

    /** The sheet has EUR as the authority table does, but FR for its FRA. */
    private static String code(Matcher authority) {
        String code = authority.group(2);
        return authority.group(1).equals("language") ? code.substring(0, 2) : code;
    }

    private static Stream<String> names(String thing) {
        return Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(label -> words(ALL, label.asNode(), thing));
    }

    /** What {@code graph} says in words of the things among {@code cells}. */
    private static List<String> literals(Graph graph, Node property, List<String> cells) {
        return cells.stream()
                .filter(NAMED.asMatchPredicate())
                .flatMap(thing -> words(graph, property, thing))
                .toList();
    }

    private static Stream<String> words(Graph graph, Node property, String thing) {
        return graph.stream(NodeFactory.createURI(thing), property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    /** Whether the enrichment has a statement whose subject and object are among {@code cells}. */
    private static boolean enrichmentJoins(List<String> cells) {
        return ADDED.stream()
                .anyMatch(
                        triple ->
                                cells.contains(triple.getSubject().toString())
                                        && cells.contains(triple.getObject().toString()));
    }

    private static Graph added() {
        var enrichment = new LinkedHashMap<>(FACTGRAPH.graphs());
        enrichment.keySet().removeIf(graph -> !graph.startsWith(ENRICHMENT));
        return new NamedGraphs(enrichment).union();
    }
}

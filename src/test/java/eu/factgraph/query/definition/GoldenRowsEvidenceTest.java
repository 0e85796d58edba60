package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
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
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The source lines of each golden row contain its names, dates and numbers. With {@code enrichment}
 * or {@code reading}, statements that the editors added, or their notes on how they read the
 * factsheet, count too.
 */
class GoldenRowsEvidenceTest {

    private static final NamedGraphs FACTGRAPH =
            BuiltIn.select(
                    NamedGraphs.read(SourceFolders.builtIn()),
                    Selection.only(new Edition("be", 2019)));
    private static final Graph ALL = FACTGRAPH.union();
    private static final Pattern ENRICHMENT =
            Pattern.compile(Pattern.quote(NamedGraphs.GRAPHS) + "[a-z]+/enrichment/.*");
    private static final Graph ADDED = added();

    /** Resources with names: not concepts, edition-bound resources or parts. */
    private static final Pattern NAMED =
            Pattern.compile(CanonicalNamespace.CANONICAL + "id/(?!concept/)[^/]+/[^/]+/[^/]+");

    /** Languages and currencies in the authority tables of the European Union. */
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "http://publications\\.europa\\.eu/resource/authority/(currency|language)/(\\w+)");

    /** The factsheet's own country, which it rarely names. */
    private static final String COUNTRY = CanonicalNamespace.CANONICAL + "id/be/place/belgium";

    /** A question that counts the rows of another has numbers that no line shows. */
    static Stream<String> questions() {
        return QuestionsTest.questions().stream()
                .filter(question -> question.counted().isEmpty())
                .map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void golden_row_is_supported_by_its_source_lines(String question) throws IOException {
        FactsheetLines factsheet = FactsheetLines.read();
        List<List<String>> rows = GoldenRows.of(question).cells();
        List<String> faults =
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(
                                row -> located(question, row + 2, faults(factsheet, rows.get(row))))
                        .toList();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''          | 2019       | id/be/act/law-2019-03-14-ebox | has no source lines
                    x           | 2019       | id/be/act/law-2019-03-14-ebox | has lines that are not written as 12-14;503: x
                    630;629     | 2019       | id/be/act/law-2019-03-14-ebox | has lines out of order or range: 630;629
                    1-99        | 2019       | id/be/act/law-2019-03-14-ebox | has more than 40 lines: 1-99
                    629-630     | 2018       | id/be/act/law-2019-03-14-ebox | is not supported by 629-630: 2018
                    629-630     | 2019-03-15 | id/be/act/law-2019-03-14-ebox | is not supported by 629-630: 2019-03-15
                    630         | 2019-03-14 | id/be/act/law-2019-03-14-ebox | is not supported by 630: {0}
                    282-283     | 600000000  | id/be/organisation/walloon-government | is not supported by 282-283: 600000000
                    282-283     | P3Y        | id/be/organisation/walloon-government | is not supported by 282-283: P3Y
                    321-322     | 2019       | id/be/policy/flemish-egovernment-strategy-2009-2014 | is not supported by 321-322: 2019
                    1537        | http://www.vdab.nl | id/be/organisation/vdab | is not supported by 1537: http://www.vdab.nl
                    enrichment  | 2019       | id/be/act/law-2019-03-14-ebox | has no two cells that the enrichment links
                    629;reading | 2019       | id/be/act/law-2019-03-14-ebox | has no reading on its resources
                    """)
    void row_without_support_is_reported(String lines, String date, String thing, String fault)
            throws IOException {
        String iri = CanonicalNamespace.CANONICAL + thing;
        assertEquals(
                List.of(fault.replace("{0}", iri)),
                faults(FactsheetLines.read(), List.of(lines, date, iri)));
    }

    private static Stream<String> located(String question, int line, List<String> faults) {
        return faults.stream().map(fault -> question + ".csv:" + line + " " + fault);
    }

    /** The faults of a row, whose first cell has its source lines. */
    private static List<String> faults(FactsheetLines factsheet, List<String> row) {
        String lines = row.get(0);
        List<String> cells = row.subList(1, row.size());
        if (lines.isEmpty()) {
            return List.of("has no source lines");
        }
        if (lines.equals("enrichment") && !enrichmentLinks(cells)) {
            return List.of("has no two cells that the enrichment links");
        }
        try {
            SourceEvidence evidence = evidence(factsheet, lines, cells);
            return cells.stream()
                    .filter(cell -> !isSupported(evidence, cell))
                    .map(cell -> "is not supported by " + lines + ": " + cell)
                    .toList();
        } catch (IllegalArgumentException invalid) {
            return List.of(invalid.getMessage());
        }
    }

    private static SourceEvidence evidence(
            FactsheetLines factsheet, String lines, List<String> cells) {
        var sources = new ArrayList<>(List.of(lines.split(";")));
        var texts = new ArrayList<String>();
        if (sources.remove("enrichment")) {
            texts.add(enrichment(cells));
        }
        if (sources.remove("reading")) {
            texts.add(words("reading", literals(ALL, SKOS.editorialNote.asNode(), cells)));
        }
        if (!lines.equals("enrichment")) {
            texts.add(factsheet.text(String.join(";", sources)));
        }
        return new SourceEvidence(String.join(" ", texts));
    }

    /** Literals that the editors added; they may also have added only a link between two cells. */
    private static String enrichment(List<String> cells) {
        List<String> literals = literals(ADDED, Node.ANY, cells);
        return enrichmentLinks(cells) ? String.join(" ", literals) : words("enrichment", literals);
    }

    private static String words(String source, List<String> literals) {
        if (literals.isEmpty()) {
            throw new IllegalArgumentException("has no " + source + " on its resources");
        }
        return String.join(" ", literals);
    }

    private static boolean isSupported(SourceEvidence evidence, String cell) {
        if (NAMED.matcher(cell).matches()) {
            return cell.equals(COUNTRY) || names(cell).anyMatch(evidence::showsName);
        }
        Matcher authority = AUTHORITY.matcher(cell);
        if (authority.matches()) {
            return Stream.concat(names(cell), Stream.of(code(authority)))
                    .anyMatch(evidence::showsName);
        }
        if (cell.startsWith("http")) {
            return cell.startsWith(CanonicalNamespace.CANONICAL)
                    || isTerm(NodeFactory.createURI(cell))
                    || evidence.showsAddress(cell);
        }
        return evidence.showsNumbers(cell);
    }

    /** A property or class of another vocabulary, which the factsheet cannot name. */
    private static boolean isTerm(Node iri) {
        return ALL.contains(Node.ANY, iri, Node.ANY)
                || ALL.contains(Node.ANY, RDF.type.asNode(), iri);
    }

    /** The factsheet has EUR as the authority table does, but FR where that has FRA. */
    private static String code(Matcher authority) {
        String code = authority.group(2);
        return authority.group(1).equals("language") ? code.substring(0, 2) : code;
    }

    private static Stream<String> names(String iri) {
        return Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                .flatMap(label -> literals(ALL, label.asNode(), iri));
    }

    /** The literals of the resources among {@code cells} in {@code graph}. */
    private static List<String> literals(Graph graph, Node property, List<String> cells) {
        return cells.stream()
                .filter(NAMED.asMatchPredicate())
                .flatMap(iri -> literals(graph, property, iri))
                .toList();
    }

    private static Stream<String> literals(Graph graph, Node property, String iri) {
        return G.listSP(graph, NodeFactory.createURI(iri), property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    /** Whether a statement of the enrichment has its subject and object among {@code cells}. */
    private static boolean enrichmentLinks(List<String> cells) {
        return ADDED.stream()
                .anyMatch(
                        triple ->
                                cells.contains(triple.getSubject().toString())
                                        && cells.contains(triple.getObject().toString()));
    }

    private static Graph added() {
        var enrichment = new LinkedHashMap<>(FACTGRAPH.graphs());
        enrichment.keySet().removeIf(ENRICHMENT.asMatchPredicate().negate());
        return new NamedGraphs(enrichment).union();
    }
}

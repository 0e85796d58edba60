package eu.factgraph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One URL of every kind, and some without a resource. */
public record AddressKind(String path, int status, List<String> offered) {

    private static final List<String> DESCRIPTION =
            List.of(
                    "text/turtle",
                    "application/trig",
                    "application/ld+json",
                    "application/rdf+xml",
                    "application/n-triples",
                    "application/n-quads");
    private static final List<String> GRAPH =
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json");
    private static final List<String> TRIPLES =
            with(GRAPH, "application/n-quads", "application/trig");
    private static final List<String> ROWS =
            List.of(
                    "application/sparql-results+json",
                    "application/sparql-results+xml",
                    "text/csv",
                    "text/tab-separated-values");
    private static final String PAGE = "text/html";
    private static final String MARKDOWN = "text/markdown";
    private static final List<String> FACTS = List.of(PAGE, "text/csv", "application/json");

    /** Results of queries are also available under general media types. */
    private static final List<String> ANSWERED_ROWS = answered(ROWS);

    private static final List<String> ANSWERED_TRIPLES = answered(TRIPLES);
    private static final List<String> QUESTION =
            Stream.of(ROWS, List.of("application/json"), DESCRIPTION, List.of(PAGE, MARKDOWN))
                    .flatMap(List::stream)
                    .toList();
    private static final List<String> PAGED = with(DESCRIPTION, PAGE);
    private static final List<String> TWINNED = with(PAGED, MARKDOWN);
    private static final String OFFICE = "be/organisation/digital-transformation-office";
    private static final String FACTSHEETS =
            "%7B%20%3Fs%20a%20%3Chttps%3A%2F%2Fw3id.org%2Ffactgraph%2Fdef%2FFactsheet%3E%20%7D";

    public static final List<AddressKind> ALL =
            List.of(
                    one("", PAGE),
                    other("id/" + OFFICE, 303),
                    of("doc/" + OFFICE, TWINNED),
                    one("doc/" + OFFICE + ".html", PAGE),
                    one("doc/" + OFFICE + ".md", MARKDOWN),
                    one("doc/" + OFFICE + ".jsonld", "application/ld+json"),
                    of("doc/def/Factsheet", TWINNED),
                    of("def", PAGED),
                    other("def/Factsheet", 303),
                    other("id/concept/tier", 303),
                    of("doc/concept/tier", TWINNED),
                    of("graph/be/2019/legislation", TWINNED),
                    one("graph/be/2019/legislation.trig", "application/trig"),
                    of("edition/2019", PAGED),
                    one("edition/2019.ttl", "text/turtle"),
                    of("catalog", PAGED),
                    one("catalog.rdf", "application/rdf+xml"),
                    of(".well-known/void", DESCRIPTION),
                    of(".well-known/sparql-examples", DESCRIPTION),
                    of("shapes", PAGED),
                    of("shapes/LegalResource-date", PAGED),
                    of("question/base-registers", QUESTION),
                    one("question/base-registers?format=csv", "text/csv"),
                    of("search?q=ebox", List.of("application/json", PAGE)),
                    of("export", List.of(PAGE, "text/csv")),
                    of("sparql", with(TRIPLES, PAGE)),
                    of("sparql?query=SELECT%20%2A%20" + FACTSHEETS, ANSWERED_ROWS),
                    of("sparql?query=ASK%20" + FACTSHEETS, ANSWERED_ROWS),
                    of("sparql?query=CONSTRUCT%20WHERE%20" + FACTSHEETS, ANSWERED_TRIPLES),
                    of("sparql?query=DESCRIBE%20%3Fs%20" + FACTSHEETS, ANSWERED_TRIPLES),
                    of("data?default", TRIPLES),
                    of(
                            "data?graph=https%3A%2F%2Fw3id.org%2Ffactgraph%2Fgraph%2Fbe%2F2019",
                            TRIPLES),
                    of("feed", PAGED),
                    of("feed/1", PAGED),
                    of("version/" + TestServer.RELEASED + "/graph/be/2019", PAGED),
                    of("countries", FACTS),
                    one("countries.json", "application/json"),
                    of("country/be", with(FACTS, MARKDOWN)),
                    one("country/be/2019.csv", "text/csv"),
                    other("country/be/2019/registers/query", 303),
                    of(
                            "country/be/changes/2019-2019",
                            List.of("text/plain", "application/json", PAGE, "text/csv", MARKDOWN)),
                    one("country/be/changes/2019-2019.json", "application/json"),
                    one("country/be/changes/2019-2019.html", PAGE),
                    one("country/be/changes/2019-2019.csv", "text/csv"),
                    of("country/be/changes", with(FACTS, MARKDOWN)),
                    of(
                            "changes",
                            List.of(PAGE, "text/csv", "application/json", "application/atom+xml")),
                    one("changes.atom", "application/atom+xml"),
                    of(
                            "changes/" + TestServer.RELEASED,
                            List.of(PAGE, "text/csv", "application/json")),
                    one("changes/" + TestServer.RELEASED + "/be", PAGE),
                    of("union-law", List.of(PAGE, "text/csv", "application/json")),
                    of("union-law/32014R0910", List.of(PAGE, "text/csv", "application/json")),
                    one("union-law/32014R0910.csv", "text/csv"),
                    one("export/cpov.ttl", "text/turtle"),
                    one("export/dcat-ap.jsonld", "application/ld+json"),
                    one("export/csv.zip", "application/zip"),
                    one("about", PAGE),
                    of("docs", List.of(PAGE, MARKDOWN)),
                    of("question", List.of(PAGE, MARKDOWN)),
                    one("llms.txt", "text/plain"),
                    one("data-access", PAGE),
                    one("conformance", PAGE),
                    of("quality", List.of(PAGE, "text/csv", "application/json")),
                    one("quality.csv", "text/csv"),
                    one("quality.json", "application/json"),
                    one("topics", PAGE),
                    one("topic/governance/national/coordination", PAGE),
                    one("compare", PAGE),
                    of(
                            "compare/governance?country=be,ee",
                            List.of(PAGE, "text/csv", "application/json")),
                    one("compare/governance.csv", "text/csv"),
                    one("compare/governance.json", "application/json"),
                    one("sitemap.xml", "application/xml"),
                    one("robots.txt", "text/plain"),
                    one("health", "application/json"),
                    one("metrics", "text/plain"),
                    other("nowhere", 404),
                    other("doc/be/organisation/nobody", 404),
                    other("export/none.ttl", 404));

    public static List<String> paths() {
        return ALL.stream().map(AddressKind::path).toList();
    }

    public boolean isNegotiated() {
        return offered.size() > 1;
    }

    private static List<String> answered(List<String> types) {
        return with(types, "application/json", "application/xml", "text/plain", PAGE);
    }

    private static AddressKind of(String path, List<String> offered) {
        return new AddressKind(path, 200, offered);
    }

    private static AddressKind one(String path, String type) {
        return of(path, List.of(type));
    }

    /** Responses with another status than 200 for all media types. */
    private static AddressKind other(String path, int status) {
        return new AddressKind(path, status, List.of());
    }

    private static List<String> with(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "/" + path;
    }
}

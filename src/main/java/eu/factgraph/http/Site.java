package eu.factgraph.http;

import eu.factgraph.page.Pages;
import eu.factgraph.query.Question;
import eu.factgraph.query.ResultTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which handler answers which path. */
record Site(
        Documents documents,
        Documents shapes,
        Past past,
        Sparql sparql,
        GraphStore graphs,
        Downloads downloads,
        Robots robots,
        Pages pages,
        List<Question> questions) {

    private static final Set<String> DOCUMENTS = Set.of("doc", "graph", "catalog", "def");

    Answer answer(Asked asked) throws IOException {
        String path = asked.path();
        String first = path.split("[/.]", 2)[0];
        if (path.isEmpty()) {
            return Answer.html(pages.home());
        }
        if (path.equals("sparql")) {
            return sparql.answer(asked);
        }
        if (path.equals("data")) {
            return graphs.answer(asked);
        }
        if (path.equals("robots.txt")) {
            return robots.rules();
        }
        if (path.equals("sitemap.xml")) {
            return robots.sitemap();
        }
        if (path.equals(".well-known/void")) {
            return downloads.view("void").answer(asked);
        }
        if (path.equals("catalog") && !PublishedView.prefersPage(asked)) {
            return downloads.view("dcat-ap").answer(asked).with("Link", documents.links(path));
        }
        if (path.startsWith("catalog.") && !path.equals("catalog.html")) {
            return downloads.view("dcat-ap").bySuffix(path.substring("catalog.".length()));
        }
        if (path.equals("conformance")) {
            return Answer.html(downloads.conformance(pages));
        }
        if (path.equals("health")) {
            return Answer.of("text/plain; charset=utf-8", "up\n".getBytes(StandardCharsets.UTF_8));
        }
        if (first.equals("export")) {
            return downloads.answer(asked, pages);
        }
        if (first.equals("question")) {
            return question(asked, path.substring("question/".length()));
        }
        if (first.equals("id") || path.startsWith("def/")) {
            return documents.thing(asked);
        }
        if (first.equals("feed")) {
            return past.feed(asked);
        }
        if (first.equals("version")) {
            return past.version(asked);
        }
        if (first.equals("shapes")) {
            return shapes.document(asked);
        }
        if (DOCUMENTS.contains(first)) {
            return documents.document(asked);
        }
        throw new Problem(404, "There is no page by this name. Start from the home page.");
    }

    /** The methods that a path takes. */
    List<String> methods(String path) {
        return path.equals("sparql")
                ? List.of("GET", "HEAD", "POST", "OPTIONS")
                : List.of("GET", "HEAD", "OPTIONS");
    }

    private Answer question(Asked asked, String name) {
        Question question =
                questions.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                404,
                                                "There is no question by this name. The home page lists all."));
        Map<String, String> given =
                question.parameters().keySet().stream()
                        .filter(parameter -> asked.parameter(parameter).isPresent())
                        .collect(
                                Collectors.toMap(
                                        parameter -> parameter,
                                        parameter -> asked.parameter(parameter).orElseThrow()));
        if (asked.parameter("format").filter("csv"::equals).isPresent()) {
            return sparql.ask(question.with(given), "text/csv");
        }
        var offered = new java.util.ArrayList<>(List.of("text/html"));
        offered.addAll(ResultTable.MEDIA_TYPES);
        String type = Negotiation.choose(asked.accept(), offered);
        Answer answer =
                type.equals("text/html")
                        ? Answer.html(pages.question(question))
                        : sparql.ask(question.with(given), type);
        return answer.with("Vary", "Accept");
    }
}

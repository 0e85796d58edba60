package eu.factgraph.http;

import eu.factgraph.page.Assets;
import eu.factgraph.page.Pages;
import eu.factgraph.page.Reader;
import eu.factgraph.query.Question;
import eu.factgraph.query.ResultTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands at which address. */
record Site(
        Documents documents,
        Documents shapes,
        Past past,
        Sparql sparql,
        GraphStore graphs,
        Downloads downloads,
        Robots robots,
        Search search,
        Reconcile reconcile,
        Pages pages,
        Drawings drawings,
        List<Question> questions) {

    private static final Set<String> DOCUMENTS = Set.of("doc", "graph", "def");
    private static final Set<String> ASKED = Set.of("sparql", "reconcile");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> ASKING = List.of("GET", "HEAD", "POST", "OPTIONS");

    /**
     * @throws Problem if nothing stands there
     */
    Resource resource(Asked asked) throws IOException {
        String path = asked.path();
        return switch (path) {
            case "" -> Resource.page(pages::home);
            case "question" -> Resource.page(pages::questions);
            case "sparql" -> sparql.resource(asked);
            case "data" -> graphs.resource(asked);
            case "search" -> search.resource(asked);
            case "def/search" ->
                    Resource.told(Answer.seeOther(documents.store().base() + "sparql"));
            case "robots.txt" -> robots.rules();
            case "sitemap.xml" -> robots.sitemap();
            case ".well-known/void" -> voidDescription();
            case "conformance" -> Resource.page(reader -> downloads.conformance(pages, reader));
            default -> below(path.split("[/.]", 2)[0], asked);
        };
    }

    private Resource below(String first, Asked asked) {
        String path = asked.path();
        if (DOCUMENTS.contains(first)) {
            return path.startsWith("def/") ? documents.thing(path) : documents.document(path);
        }
        return switch (first) {
            case "id" -> documents.thing(path);
            case "catalog" -> Forms.at(path, this::catalogue, () -> nothing());
            case "export" ->
                    downloads.at(
                            after(path, "export/"),
                            asked.parameter("format").filter("csv"::equals).isPresent(),
                            pages);
            case "question" -> question(asked, after(path, "question/"));
            case "feed" -> past.feed(path);
            case "reconcile" -> reconcile.resource(asked);
            case "assets" -> asset(path);
            case "version" -> past.version(path);
            case "shapes" -> shapes.document(path);
            case "overview" -> drawings.overview(asked);
            case "around" -> drawings.around(asked);
            default -> nothing();
        };
    }

    String problem(Problem problem, Reader reader) {
        return pages.problem(problem.title(), problem.getMessage(), reader);
    }

    /** The methods that a path takes. */
    static List<String> methods(String path) {
        return ASKED.contains(path) ? ASKING : READING;
    }

    private static Resource asset(String path) {
        return Assets.at(path)
                .map(
                        asset ->
                                Resource.of(
                                        asset.type(),
                                        asset::bytes,
                                        Map.of("Cache-Control", Past.IMMUTABLE)))
                .orElseGet(Site::nothing);
    }

    private static String after(String path, String start) {
        return path.substring(Math.min(path.length(), start.length()));
    }

    private static Resource nothing() {
        throw new Problem(404, "There is no page by this name. Start from the home page.");
    }

    /** The page is that of the catalogue as a thing, the rest is the view that harvesters want. */
    private Optional<Forms> catalogue(String path) {
        return path.equals("catalog")
                ? documents
                        .forms(path)
                        .map(
                                forms ->
                                        downloads.view(
                                                "dcat-ap",
                                                forms.address(),
                                                forms.page(),
                                                forms.headers()))
                : Optional.empty();
    }

    private Resource voidDescription() {
        return downloads.view(
                "void", documents.store().base() + "export/void", Optional.empty(), Map.of());
    }

    private Resource question(Asked asked, String name) {
        Question question =
                questions.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                404,
                                                "There is no question by this name. The home page lists all."));
        Map<String, String> given = asked.given(question);
        if (asked.parameter("format").filter("csv"::equals).isPresent()) {
            return new Resource.Single(
                    "text/csv", any -> sparql.ask(question.with(given), "text/csv"));
        }
        return new Answered(question, given);
    }

    /** A question's page, and its answer in each format. */
    private final class Answered implements Resource {
        private final Question question;
        private final Map<String, String> given;

        Answered(Question question, Map<String, String> given) {
            this.question = question;
            this.given = given;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(List.of(Answer.HTML));
            types.addAll(ResultTable.MEDIA_TYPES);
            return types;
        }

        @Override
        public Answer in(String type, Reader reader) {
            return type.equals(Answer.HTML)
                    ? Answer.html(pages.question(question, given, reader))
                    : sparql.ask(question.with(given), type);
        }
    }
}

package eu.factgraph.page.question;

import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a question with its parameters is answered. */
public record QuestionUrls(PageContext context, Question question, Map<String, String> given) {

    String page() {
        return context.href(path(parameters(given)));
    }

    /** A view of the answer at a path. */
    String page(String path, TableView view) {
        var all = new TreeMap<>(given);
        all.putAll(view.parameters());
        String parameters = parameters(all);
        return context.href(path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    public String csv() {
        return csv(TableView.WHOLE);
    }

    /** In the language of the page, whoever opens it. */
    String csv(TableView view) {
        String more = view.queryString() + "format=csv&lang=" + context.lang();
        String parameters = given.isEmpty() ? more : parameters(given) + "&" + more;
        return context.selected(context.path(path(parameters)));
    }

    /** The SPARQL result in the format of a suffix. */
    String file(String suffix) {
        String parameters = parameters(given);
        String path = "question/" + question.name() + "." + suffix;
        return context.selected(
                context.path(path + (parameters.isEmpty() ? "" : "?" + parameters)));
    }

    private String path(String parameters) {
        return "question/" + question.name() + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String parameters(Map<String, String> given) {
        return new TreeMap<>(given)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + DocumentUrls.encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }
}

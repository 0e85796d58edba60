package eu.factgraph.page.question;

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

    /** In the language of the page, whoever opens it. */
    public String csv() {
        String more = "format=csv&lang=" + context.lang();
        String parameters = given.isEmpty() ? more : parameters(given) + "&" + more;
        String base = context.store().base();
        return context.selected(DocumentUrls.link(base, base + path(parameters)));
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

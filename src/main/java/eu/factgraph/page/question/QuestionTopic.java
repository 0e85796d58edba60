package eu.factgraph.page.question;

import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions of a topic. */
public record QuestionTopic(String name, String title, List<QuestionLink> questions) {

    /** The order of topics; others are last. */
    private static final List<String> ORDER =
            List.of(
                    "governance",
                    "services",
                    "infrastructure",
                    "law",
                    "policy",
                    "figures",
                    "sheet");

    private static final String OTHER = "other";

    public static List<QuestionTopic> all(PageContext context, List<Question> questions) {
        Map<String, List<QuestionLink>> byTopic =
                questions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        QuestionTopic::topic,
                                        Collectors.mapping(
                                                question -> QuestionLink.of(context, question),
                                                Collectors.toList())));
        return Stream.concat(ORDER.stream(), Stream.of(OTHER))
                .filter(byTopic::containsKey)
                .map(
                        topic ->
                                new QuestionTopic(
                                        topic,
                                        context.message("topic." + topic),
                                        byTopic.get(topic)))
                .toList();
    }

    private static String topic(Question question) {
        return ORDER.contains(question.topic()) ? question.topic() : OTHER;
    }
}

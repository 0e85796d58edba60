package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/**
 * The values of a parameter for which a question has an answer.
 *
 * @param label of the parameter
 * @param span first and last of the numbers, such as "1987–2019"; {@code null} for other values
 * @param values with links to their answers
 */
public record ParameterRange(String label, String span, List<DisplayLabel> values) {}

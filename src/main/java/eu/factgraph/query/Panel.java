package eu.factgraph.query;

import eu.factgraph.files.QueryFile;
import eu.factgraph.files.UnusableInput;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of the page of a thing: a question about {@code ?this}, for things of a class.
 *
 * @param type IRI of the class, in the canonical namespace
 */
public record Panel(String type, Question question) {

    /** The parameter that every panel has: the thing that the page is about. */
    public static final String THIS = "this";

    /** The panels in a folder, in the order in which a page has them: that of their names. */
    public static List<Panel> in(Path folder) {
        return QueryFile.in(folder).stream().map(Panel::of).toList();
    }

    private static Panel of(QueryFile file) {
        Question question = Question.of(file);
        if (!question.parameters().containsKey(THIS)) {
            throw new UnusableInput("panel " + file.name() + ": has no line '# param: this iri …'");
        }
        return new Panel(
                file.header("of").stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new UnusableInput(
                                                "panel "
                                                        + file.name()
                                                        + ": has no line '# of: <class>'")),
                question);
    }
}

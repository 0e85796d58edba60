package eu.factgraph.page;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Panel;
import eu.factgraph.query.Question;
import eu.factgraph.store.Store;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;

/** The pages of one state of the data; jte escapes every text for the place where it stands. */
public record Pages(
        Store store,
        Labels labels,
        Answering answering,
        List<Question> questions,
        List<Panel> panels) {

    /** What a browser may load and do for a page of ours (Content-Security-Policy, level 3). */
    public static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Templates TEMPLATES = new StaticTemplates();

    public Pages(Store store, Answering answering, List<Question> questions, List<Panel> panels) {
        this(store, Labels.in(store), answering, questions, panels);
    }

    public String home(Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.home(frame, HomePage.of(frame, questions)));
    }

    /** The page of a thing, concept, term or named graph. */
    public String description(Description description, Reader reader) {
        Frame frame = frame(reader);
        return written(
                TEMPLATES.description(
                        frame,
                        DescriptionPage.of(
                                frame, description, new Asking(frame, answering), panels)));
    }

    /** The statements of a description with the labels of all that they mention. */
    public List<org.apache.jena.sparql.core.Quad> labelled(Description description) {
        return description.quads(labels);
    }

    /** The list of all questions. */
    public String questions(Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.questions(frame, QuestionLink.all(frame, questions)));
    }

    /** A question with its parameters as a form, and its answer. */
    public String question(Question question, Map<String, String> given, Reader reader) {
        Frame frame = frame(reader);
        return written(
                TEMPLATES.question(
                        frame,
                        QuestionPage.of(frame, question, given, new Asking(frame, answering))));
    }

    /** What the official shapes say of the exports. */
    public String conformance(Exports exports, Conformance conformance, Reader reader) {
        Frame frame = frame(reader);
        return written(
                TEMPLATES.conformance(frame, ConformancePage.of(frame, exports, conformance)));
    }

    /** The SPARQL form. */
    public String sparql(String query, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.sparql(frame, query, QuestionLink.all(frame, questions)));
    }

    /** A page that tells a person what went wrong. */
    public String problem(String title, String detail, Reader reader) {
        Frame frame = frame(reader);
        return written(
                TEMPLATES.problem(frame, frame.words().translated("problem", title), detail));
    }

    private Frame frame(Reader reader) {
        return new Frame(store, labels, reader);
    }

    private static String written(JteModel page) {
        return page.render();
    }
}

package eu.factgraph.page;

import eu.factgraph.drawing.Drawing;
import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Gap;
import eu.factgraph.query.Overview;
import eu.factgraph.query.Panel;
import eu.factgraph.query.Question;
import eu.factgraph.store.Store;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

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

    /** The list of all overviews. */
    public String overviews(List<Overview> overviews, Reader reader) {
        Frame frame = frame(reader);
        var entries = new ArrayList<>(OverviewPage.list(frame, overviews));
        entries.add(ToDoPage.entry(frame));
        return written(TEMPLATES.overviews(frame, entries));
    }

    /** An overview with its drawing and its answer. */
    public String overview(Overview overview, Map<String, String> given, Reader reader) {
        Frame frame = frame(reader);
        return written(
                TEMPLATES.overview(
                        frame,
                        OverviewPage.of(frame, new Asking(frame, answering), overview, given)));
    }

    /** The drawing of an overview by itself, as SVG. */
    public String drawing(Overview overview, Map<String, String> given, Reader reader) {
        Frame frame = frame(reader);
        return alone(frame, Drawn.of(frame, new Asking(frame, answering), overview, given));
    }

    /** What the sheets do not state. */
    public String toDo(List<Gap> gaps, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.toDo(frame, toDo(frame, gaps)));
    }

    /** The drawing of what the sheets do not state by itself, as SVG. */
    public String drawingToDo(List<Gap> gaps, Reader reader) {
        Frame frame = frame(reader);
        return alone(frame, toDo(frame, gaps).drawing());
    }

    private ToDoPage toDo(Frame frame, List<Gap> gaps) {
        return ToDoPage.of(frame, new Asking(frame, answering), gaps);
    }

    /**
     * The neighbourhood of a thing.
     *
     * @param rings how far it goes: 1 or 2
     */
    public String around(Node thing, int rings, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.around(frame, AroundPage.of(frame, thing, rings)));
    }

    /** The drawing of a neighbourhood by itself, as SVG. */
    public String drawingAround(Node thing, int rings, Reader reader) {
        Frame frame = frame(reader);
        return alone(frame, AroundPage.drawing(frame, thing, rings));
    }

    private static String alone(Frame frame, Drawing drawing) {
        return written(TEMPLATES.drawing(frame, drawing, Assets.text("drawing.css")));
    }

    /** What the official shapes say of the exports. */
    public String conformance(Exports exports, Conformance conformance, Reader reader) {
        return written(
                TEMPLATES.conformance(frame(reader), new ConformancePage(exports, conformance)));
    }

    /** The SPARQL form. */
    public String sparql(String query, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.sparql(frame, query, QuestionLink.all(frame, questions)));
    }

    /** A page that tells a person what went wrong. */
    public String problem(String title, String detail, Reader reader) {
        return written(TEMPLATES.problem(frame(reader), title, detail));
    }

    private Frame frame(Reader reader) {
        return new Frame(store, labels, reader);
    }

    private static String written(JteModel page) {
        return page.render();
    }
}

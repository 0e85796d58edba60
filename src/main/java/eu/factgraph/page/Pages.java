package eu.factgraph.page;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.VersionedExports;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Panel;
import eu.factgraph.query.Question;
import eu.factgraph.search.Entry;
import eu.factgraph.search.Found;
import eu.factgraph.search.Sought;
import eu.factgraph.store.Store;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
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

    /** The same for a page that others may show in theirs. */
    public static final String FRAMED_POLICY =
            POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

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

    /** What was found, with the facets that narrow it down. */
    public String search(Sought sought, Found found, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.search(frame, SearchPage.of(frame, sought, found)));
    }

    /** The same as JSON. */
    public String searchJson(Sought sought, Found found, Reader reader) {
        return SearchAnswer.json(
                SearchPage.of(frame(reader), sought, found), reader.language().tag());
    }

    /** A thing in a few lines. */
    public String preview(Entry entry, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.preview(frame, PreviewPage.of(frame, entry)));
    }

    /** The words that a node is shown by. */
    public String label(Node node) {
        return frame(Reader.ANYONE).shown(node).words();
    }

    /** What the official shapes say of the exports. */
    public String conformance(Exports exports, Conformance conformance, Reader reader) {
        Frame frame = frame(reader);
        return written(
                TEMPLATES.conformance(frame, ConformancePage.of(frame, exports, conformance)));
    }

    /** The files of a version, and which other versions there are. */
    public String exports(VersionedExports exports, List<LocalDate> releases, Reader reader) {
        Frame frame = frame(reader);
        return written(TEMPLATES.exports(frame, ExportsPage.of(frame, exports, releases)));
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

    Frame frame(Reader reader) {
        return new Frame(store, labels, reader);
    }

    private static String written(JteModel page) {
        return page.render();
    }
}

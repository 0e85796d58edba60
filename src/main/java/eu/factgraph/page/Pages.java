package eu.factgraph.page;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.VersionedExports;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Panel;
import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.Question;
import eu.factgraph.search.Entry;
import eu.factgraph.search.Found;
import eu.factgraph.search.Sought;
import eu.factgraph.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetDescription;

/** The pages of one state of the data; jte escapes every text for the place where it stands. */
public record Pages(
        Store store,
        Labels labels,
        Answering answering,
        List<Question> questions,
        List<Panel> panels,
        Contents contents) {

    /** What a browser may load and do for a page of ours (Content-Security-Policy, level 3). */
    public static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The same for a page that others may show in theirs. */
    public static final String FRAMED_POLICY =
            POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

    /**
     * For the page of the editor: the table of YASGUI writes the widths of its columns as inline
     * styles, which differ from answer to answer, so that no digest can let them in.
     */
    public static final String POLICY_OF_EDITOR =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    static final Templates TEMPLATES = new StaticTemplates();

    public Pages(Store store, Answering answering, List<Question> questions, List<Panel> panels) {
        this(store, Labels.in(store), answering, questions, panels, Contents.in(store));
    }

    public String home(Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES.home(frame, HomePage.of(frame, contents, questions)).render();
    }

    /** The page of a thing, concept, term or named graph. */
    public String description(Description description, Reader reader) {
        Frame frame = frame(reader);
        return (contents.outline().has(description.about())
                        ? TEMPLATES.section(frame, SectionPage.of(frame, contents, description))
                        : TEMPLATES.description(
                                frame,
                                DescriptionPage.of(
                                        frame, contents, description, asking(frame), panels)))
                .render();
    }

    /** All things of a kind; nothing where {@code name} names none. */
    public Optional<Function<Reader, String>> kind(String name) {
        return contents.kinds().named(name).map(type -> reader -> kind(type, frame(reader)));
    }

    private String kind(Node type, Frame frame) {
        return TEMPLATES.kind(frame, KindPage.of(frame, contents.kinds(), type)).render();
    }

    /** The statements of a description with the labels of all that they mention. */
    public List<org.apache.jena.sparql.core.Quad> labelled(Description description) {
        return description.quads(labels);
    }

    /** The list of all questions. */
    public String questions(Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES.questions(frame, QuestionTopic.all(frame, questions)).render();
    }

    /** A question with its parameters as a form, and its answer. */
    public String question(Question question, Map<String, String> given, Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES
                .question(frame, QuestionPage.of(frame, question, given, asking(frame)))
                .render();
    }

    /** The answer to a question for a spreadsheet, as CSV. */
    public String sheet(Question question, Map<String, String> given, Reader reader) {
        return asking(frame(reader)).sheet(question, given);
    }

    /** What was found, with the facets that narrow it down. */
    public String search(Sought sought, Found found, Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES.search(frame, SearchPage.of(frame, sought, found)).render();
    }

    /** The same as JSON. */
    public String searchJson(Sought sought, Found found, Reader reader) {
        return SearchAnswer.json(
                SearchPage.of(frame(reader), sought, found), reader.language().tag());
    }

    /** A thing in a few lines. */
    public String preview(Entry entry, Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES.preview(frame, PreviewPage.of(frame, entry)).render();
    }

    /** The words that a node is shown by. */
    public String label(Node node, Language language) {
        return frame(new Reader(language, false)).shown(node).words();
    }

    /** The name of a node; nothing where it has none and is shown by its IRI. */
    public Optional<String> name(Node node, Language language) {
        return node.isURI() && Words.in(language).term(node.getURI()).isPresent()
                        || !labels.statements(node).isEmpty()
                ? Optional.of(label(node, language))
                : Optional.empty();
    }

    /** What the official shapes say of the exports. */
    public String conformance(Exports exports, Conformance conformance, Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES
                .conformance(frame, ConformancePage.of(frame, exports, conformance))
                .render();
    }

    /** The files of a version, and which other versions there are. */
    public String exports(VersionedExports exports, List<LocalDate> releases, Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES.exports(frame, ExportsPage.of(frame, exports, releases)).render();
    }

    /** The SPARQL editor with a query in it. */
    public String sparql(String query, Reader reader) {
        return editor(frame(reader), query, null, null);
    }

    /** The SPARQL editor with a query and its answer. */
    public String answered(
            String text, ParsedQuery query, DatasetDescription described, Reader reader) {
        Frame frame = frame(reader);
        var answers = new ArrayList<EditorPage.Answer>();
        answering.answer(
                query,
                described,
                (result, out) -> answers.add(EditorPage.Answer.of(frame, text, result)));
        return editor(frame, text, null, answers.get(0));
    }

    /** The SPARQL editor with a query and why it was not answered. */
    public String unanswered(String query, String fault, Reader reader) {
        return editor(frame(reader), query, fault, null);
    }

    /** The query of one of our questions, with its examples filled in. */
    public Optional<String> query(String question) {
        return questions.stream()
                .filter(one -> one.name().equals(question))
                .map(one -> one.with(Map.of()))
                .findFirst();
    }

    private String editor(Frame frame, String query, String fault, EditorPage.Answer answer) {
        return TEMPLATES
                .sparql(
                        frame,
                        new EditorPage(query, fault, answer, QuestionTopic.all(frame, questions)))
                .render();
    }

    /** A page that tells a person what went wrong. */
    public String problem(String title, String detail, Reader reader) {
        Frame frame = frame(reader);
        return TEMPLATES
                .problem(frame, frame.words().translated("problem", title), detail)
                .render();
    }

    Asking asking(Frame frame) {
        return new Asking(frame, contents.kinds(), new Citations(frame, contents), answering);
    }

    Frame frame(Reader reader) {
        return new Frame(store, labels, reader);
    }
}

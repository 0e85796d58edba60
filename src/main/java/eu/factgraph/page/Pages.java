package eu.factgraph.page;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.Selection;
import eu.factgraph.export.ConformanceResults;
import eu.factgraph.export.Exports;
import eu.factgraph.export.VersionExports;
import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.description.PreviewPage;
import eu.factgraph.page.docs.ConformancePage;
import eu.factgraph.page.docs.ExportsPage;
import eu.factgraph.page.docs.QualityPage;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.index.ClassPage;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.question.QueryEditorPage;
import eu.factgraph.page.question.QuestionPage;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.question.QuestionTopic;
import eu.factgraph.page.search.SearchDocument;
import eu.factgraph.page.search.SearchPage;
import eu.factgraph.quality.QualityReport;
import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import eu.factgraph.store.PreferredLabels;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Quad;

/** The pages of one state of the data; jte escapes texts by their place in the page. */
public record Pages(
        Store store,
        PreferredLabels labels,
        QueryService queryService,
        List<Question> questions,
        List<Panel> panels,
        SiteIndex siteIndex) {

    /** The Content-Security-Policy (level 3) of pages. */
    public static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The policy of a page that other sites may embed. */
    public static final String FRAMED_POLICY =
            POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

    /**
     * The policy of the SPARQL editor: YASGUI sets the widths of columns as inline styles, which
     * differ from answer to answer, so that no hash can allow them.
     */
    public static final String POLICY_OF_EDITOR =
            POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    static final Templates TEMPLATES = new StaticTemplates();

    /** The pages of a store that is its own selection. */
    public Pages(
            Store store, QueryService queryService, List<Question> questions, List<Panel> panels) {
        this(
                store,
                PreferredLabels.in(store),
                queryService,
                questions,
                panels,
                SiteIndex.in(store));
    }

    public String home(Visitor visitor) {
        PageContext context = context(visitor);
        return TEMPLATES.home(context, HomePage.of(context, siteIndex, questions)).render();
    }

    /** The page of a resource, concept, term, named graph, release or version. */
    public String description(ResourceDescription description, Visitor visitor) {
        return new DescriptionPages(this).page(description, visitor);
    }

    /** The newest edition of each country up to a year. */
    public String edition(int year, Selection selection, Visitor visitor) {
        PageContext context = context(visitor);
        var page = EditionPage.of(context, siteIndex.series(), year, selection);
        return TEMPLATES.edition(context, page).render();
    }

    /**
     * A page of the members of a class; empty if no class has that name or it has fewer pages.
     *
     * @param page from 1
     */
    public Optional<Function<Visitor, String>> kind(String name, int page) {
        ClassIndex classes = siteIndex.classes();
        return classes.named(name)
                .filter(type -> ClassPage.exists(classes, type, page))
                .map(type -> visitor -> kind(type, page, context(visitor)));
    }

    private String kind(Node type, int number, PageContext context) {
        var page = ClassPage.of(context, siteIndex, type, number);
        return TEMPLATES.classMembers(context, page).render();
    }

    /** The statements of a description with the labels of all that they mention. */
    public List<Quad> labelled(ResourceDescription description) {
        return description.quads(labels);
    }

    public String questions(Visitor visitor) {
        PageContext context = context(visitor);
        return TEMPLATES.questions(context, QuestionTopic.all(context, questions)).render();
    }

    public String question(
            Question question, Map<String, String> given, TableView view, Visitor visitor) {
        PageContext context = context(visitor);
        String path = "question/" + question.name();
        var page =
                QuestionPage.of(
                        question, given, view, path, QuestionPage.ROWS, questionTables(context));
        return TEMPLATES.question(context, page, siteIndex.strip(context)).render();
    }

    public byte[] csv(
            Question question, Map<String, String> given, TableView view, Visitor visitor) {
        return questionTables(context(visitor)).csv(question, given, view);
    }

    public String search(SearchRequest sought, SearchResult found, Visitor visitor) {
        PageContext context = context(visitor);
        var page = SearchPage.of(context, sought, found, siteIndex.editions());
        return TEMPLATES.search(context, page).render();
    }

    public String searchJson(SearchRequest sought, SearchResult found, Visitor visitor) {
        var page = SearchPage.of(context(visitor), sought, found, siteIndex.editions());
        return SearchDocument.json(page, visitor.language().tag());
    }

    public String preview(IndexedResource entry, Visitor visitor) {
        PageContext context = context(visitor);
        return TEMPLATES.preview(context, PreviewPage.of(context, entry)).render();
    }

    /** The text of the label of a node. */
    public String label(Node node, Language language) {
        return context(new Visitor(language, false)).label(node).text();
    }

    /** The name of a node; empty if it has none. */
    public Optional<String> name(Node node, Language language) {
        return node.isURI() && Messages.in(language).term(node.getURI()).isPresent()
                        || !labels.statements(node).isEmpty()
                ? Optional.of(label(node, language))
                : Optional.empty();
    }

    public String conformance(Exports exports, ConformanceResults conformance, Visitor visitor) {
        PageContext context = context(visitor);
        var page = ConformancePage.of(context, exports, conformance);
        return TEMPLATES.conformance(context, page).render();
    }

    public String quality(QualityReport report, Visitor visitor) {
        PageContext context = context(visitor);
        var page = QualityPage.of(context, siteIndex.series(), report);
        return TEMPLATES.quality(context, page).render();
    }

    /** The files of a version, and the other versions. */
    public String exports(VersionExports exports, List<LocalDate> releases, Visitor visitor) {
        PageContext context = context(visitor);
        var page = ExportsPage.of(context, siteIndex.series(), exports, releases);
        return TEMPLATES.exports(context, page).render();
    }

    public String sparql(String query, Visitor visitor) {
        return editor(context(visitor), query, null, null);
    }

    /** The SPARQL editor with a query and its result. */
    public String answered(
            String text, ParsedQuery query, DatasetDescription described, Visitor visitor) {
        PageContext context = context(visitor);
        var answers = new ArrayList<QueryEditorPage.EditorAnswer>();
        queryService.execute(
                query,
                described,
                (result, out) ->
                        answers.add(QueryEditorPage.EditorAnswer.of(context, text, result)));
        return editor(context, text, null, answers.get(0));
    }

    /** The SPARQL editor with a query and its error. */
    public String unanswered(String query, String fault, Visitor visitor) {
        return editor(context(visitor), query, fault, null);
    }

    /** The query of a question with the example values of its parameters. */
    public Optional<String> query(String question) {
        return questions.stream()
                .filter(one -> one.name().equals(question))
                .map(one -> one.with(Map.of()))
                .findFirst();
    }

    private String editor(
            PageContext context, String query, String fault, QueryEditorPage.EditorAnswer answer) {
        var examples = QuestionTopic.all(context, questions);
        var page = new QueryEditorPage(query, fault, answer, examples);
        return TEMPLATES.queryEditor(context, page).render();
    }

    public String problem(String title, String detail, Visitor visitor) {
        PageContext context = context(visitor);
        String translated = context.messages().translated("problem", title);
        return TEMPLATES.problem(context, translated, detail).render();
    }

    QuestionTables questionTables(PageContext context) {
        return QuestionTables.of(context, siteIndex, queryService);
    }

    PageContext context(Visitor visitor) {
        var context = new PageContext(store, labels, visitor);
        SeriesIndex series = siteIndex.series();
        return context.telling(
                series.drafts().stream()
                        .map(edition -> EditionLink.of(context, series, edition).document())
                        .toList(),
                siteIndex.released(context).orElse(null));
    }
}

package eu.factgraph.page;

import com.google.gson.Gson;
import eu.factgraph.page.docs.ConceptsPage;
import eu.factgraph.page.docs.ModelPage;
import eu.factgraph.page.docs.ShapesPage;
import eu.factgraph.page.docs.TermsPage;
import eu.factgraph.page.docs.VocabularyIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.XSD;

/**
 * The documentation that is generated from ontology, shapes, concepts and questions, and the
 * completions of the SPARQL editor.
 */
public final class DocumentationPages {

    private final Pages pages;
    private final Store shapes;
    private final PrefixMapping prefixes;
    private VocabularyIndex vocabulary;

    /** With prefixes of namespaces below the public base. */
    public DocumentationPages(Pages pages, Store shapes, PrefixMapping prefixes) {
        this.pages = pages;
        this.shapes = shapes;
        this.prefixes = prefixes;
    }

    /** The model, and how to query, dereference and import the data. */
    public String overview(Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES
                .docs(context, ModelPage.of(context, pages.siteIndex(), vocabulary().links()))
                .render();
    }

    public String terms(Visitor visitor) {
        return terms(visitor, true);
    }

    /** The terms of other vocabularies in use. */
    public String reused(Visitor visitor) {
        return terms(visitor, false);
    }

    private String terms(Visitor visitor, boolean own) {
        PageContext context = pages.context(visitor);
        var page = TermsPage.of(context, vocabulary().terms(), own, prefixes);
        return Pages.TEMPLATES.docsTerms(context, page).render();
    }

    public String shapes(Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = ShapesPage.of(context, shapes, prefixes);
        return Pages.TEMPLATES.docsShapes(context, page).render();
    }

    /** A node shape with its property shapes; empty if there is none of that name. */
    public Optional<String> shape(String name, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return ShapesPage.detail(context, shapes, prefixes, shapes.node("shapes/" + name))
                .map(shape -> Pages.TEMPLATES.docsShape(context, shape).render());
    }

    public String concepts(Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.docsConcepts(context, ConceptsPage.of(context)).render();
    }

    /**
     * The completions of the SPARQL editor as JSON: prefixes by name; classes and properties as
     * IRIs with their label.
     */
    public byte[] completions() {
        PageContext context = pages.context(Visitor.ANYONE);
        var completions =
                Map.of(
                        "prefixes", prefixesInUse(),
                        "classes", completions(context, true),
                        "properties", completions(context, false));
        return new Gson().toJson(completions).getBytes(StandardCharsets.UTF_8);
    }

    private List<Completion> completions(PageContext context, boolean classes) {
        return vocabulary().terms().stream()
                .filter(term -> term.isClass() == classes)
                .map(
                        term ->
                                new Completion(
                                        term.node().getURI(),
                                        context.label(term.node()).text(),
                                        term.uses()))
                .toList();
    }

    private record Completion(String iri, String label, long uses) {}

    /** The prefixes of vocabularies in use and of concept schemes. */
    private Map<String, String> prefixesInUse() {
        var inUse = new TreeMap<>(prefixes.getNsPrefixMap());
        inUse.values().removeIf(namespace -> !isUseful(namespace));
        return inUse;
    }

    private boolean isUseful(String namespace) {
        return namespace.equals(XSD.NS)
                || namespace.startsWith(pages.store().base() + "id/concept/")
                || vocabulary().terms().stream()
                        .anyMatch(term -> term.node().getURI().startsWith(namespace));
    }

    private synchronized VocabularyIndex vocabulary() {
        if (vocabulary == null) {
            vocabulary = VocabularyIndex.of(pages.store(), shapes, pages.questions());
        }
        return vocabulary;
    }
}

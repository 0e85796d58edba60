package eu.factgraph.page;

import eu.factgraph.page.law.ActOrder;
import eu.factgraph.page.law.ListedActs;
import eu.factgraph.page.law.UnionActDocument;
import eu.factgraph.page.law.UnionActPage;
import eu.factgraph.page.law.UnionLawPage;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pages of the acts of the Union, and the same as CSV and JSON. */
public record LawPages(Pages pages) {

    public String list(String order, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.unionLaw(context, listPage(order, context)).render();
    }

    public byte[] listCsv(String order, Visitor visitor) {
        return listPage(order, pages.context(visitor)).csv();
    }

    public byte[] listJson(String order, Visitor visitor) {
        return UnionActDocument.json(listPage(order, pages.context(visitor)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is an act with this CELEX number, or with this last segment of its IRI. */
    public boolean has(String code) {
        return ListedActs.has(pages.context(Visitor.ANYONE), code);
    }

    public String act(String code, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.unionAct(context, actPage(code, context).orElseThrow()).render();
    }

    public byte[] actCsv(String code, Visitor visitor) {
        return UnionActDocument.csv(actPage(code, pages.context(visitor)).orElseThrow());
    }

    public byte[] actJson(String code, Visitor visitor) {
        return UnionActDocument.json(actPage(code, pages.context(visitor)).orElseThrow())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The values of {@code order}; the first is the usual one. */
    public static List<String> orders() {
        return ActOrder.tokens();
    }

    private UnionLawPage listPage(String order, PageContext context) {
        return UnionLawPage.of(
                pages.questionTables(context),
                UnionActPage.named(pages.questions(), ListedActs.QUESTION),
                ActOrder.of(order).orElse(ActOrder.DEFAULT));
    }

    private Optional<UnionActPage> actPage(String code, PageContext context) {
        return UnionActPage.of(
                pages.questionTables(context), pages.siteIndex(), pages.questions(), code);
    }
}

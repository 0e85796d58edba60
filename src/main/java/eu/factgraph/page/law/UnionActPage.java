package eu.factgraph.page.law;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Question;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What the countries do with an act of the Union.
 *
 * @param officialTitle the title in the Official Journal, or {@code null}
 * @param thing the page of the act as an item of the graph
 * @param related acts that it repeals or amends, and that repeal or amend it
 * @param countries in the order of what they do with it
 * @param query the question that the page answers, as SPARQL
 */
public record UnionActPage(
        ListedAct act,
        DisplayLabel officialTitle,
        DisplayLabel thing,
        List<RelatedActs> related,
        List<CountryStance> countries,
        String query) {

    /** Acts that are linked in one way. */
    public record RelatedActs(String how, List<DisplayLabel> acts) {}

    /**
     * @param code the CELEX number of the act, or the last segment of its IRI
     * @return empty if there is no such act
     */
    public static Optional<UnionActPage> of(
            QuestionTables tables, SiteIndex siteIndex, List<Question> questions, String code) {
        ListedActs acts = ListedActs.of(tables, named(questions, ListedActs.QUESTION));
        Question question = named(questions, CountryStances.QUESTION);
        PageContext context = tables.context();
        return acts.named(code)
                .map(
                        act ->
                                new UnionActPage(
                                        act,
                                        officialTitle(context, act.act()),
                                        context.label(act.act()),
                                        related(context, acts, act.act()),
                                        CountryStances.in(tables, siteIndex)
                                                .of(tables, question, act.act()),
                                        question.with(
                                                Map.of(
                                                        CountryStances.PARAMETER,
                                                        act.act().getURI()))));
    }

    /**
     * @throws java.util.NoSuchElementException if the ontology has no such question
     */
    public static Question named(List<Question> questions, String name) {
        return questions.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    /** How many countries take each stance, in the order of the stances. */
    public Map<ActStance, Long> counts() {
        return countries.stream()
                .collect(
                        Collectors.groupingBy(
                                CountryStance::stance,
                                () -> new EnumMap<>(ActStance.class),
                                Collectors.counting()));
    }

    /** The countries in the order of their names, as on the map. */
    public List<CountryStance> byName(Collator collator) {
        return countries.stream()
                .sorted(Comparator.comparing(one -> one.country().text(), collator))
                .toList();
    }

    private static DisplayLabel officialTitle(PageContext context, Node act) {
        return context.preferred(
                        context.graph().stream(act, DCTerms.title.asNode(), Node.ANY)
                                .map(Triple::getObject)
                                .toList())
                .map(context::label)
                .orElse(null);
    }

    private static List<RelatedActs> related(PageContext context, ListedActs acts, Node act) {
        return Stream.of("repeals", "amends")
                .map(name -> NodeFactory.createURI(Namespaces.ELI + name))
                .flatMap(
                        property ->
                                Stream.of(
                                        relatedActs(
                                                context.label(property).text(),
                                                context.graph().stream(act, property, Node.ANY)
                                                        .map(Triple::getObject),
                                                context,
                                                acts),
                                        relatedActs(
                                                context.inverseLabel(property).text(),
                                                context.graph().stream(Node.ANY, property, act)
                                                        .map(Triple::getSubject),
                                                context,
                                                acts)))
                .filter(one -> !one.acts().isEmpty())
                .toList();
    }

    /** Acts of the Union link to their page here, others to their own. */
    private static RelatedActs relatedActs(
            String how, Stream<Node> nodes, PageContext context, ListedActs acts) {
        return new RelatedActs(
                how,
                nodes.distinct()
                        .map(
                                node ->
                                        acts.acts().stream()
                                                .filter(act -> act.act().equals(node))
                                                .map(ListedAct::name)
                                                .findFirst()
                                                .orElseGet(() -> context.label(node)))
                        .toList());
    }
}

package eu.factgraph.page.law;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.EuropeanCountries;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.definition.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** What each country of Europe does with an act of the Union. */
record CountryStances(PageContext context, SiteIndex siteIndex, Citations citations) {

    /** The name of the question that finds what is linked to an act. */
    static final String QUESTION = "union-act-by-country";

    static final String PARAMETER = "unionAct";

    private static final String RELATION = "relation";
    private static final String THING = "thing";

    static CountryStances in(QuestionTables tables, SiteIndex siteIndex) {
        PageContext context = tables.context();
        return new CountryStances(context, siteIndex, new Citations(context, siteIndex, false));
    }

    /** In the order of stances, then of names. */
    List<CountryStance> of(QuestionTables tables, Question question, Node act) {
        Map<String, List<CountryStance.ActMention>> mentions =
                tables.rows(question, Map.of(PARAMETER, act.getURI())).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> siteIndex.series().scope(row.get("country")),
                                        Collectors.mapping(this::mention, Collectors.toList())));
        return Stream.concat(EuropeanCountries.CODES.stream(), mentions.keySet().stream())
                .distinct()
                .map(code -> stance(code, mentions.getOrDefault(code, List.of())))
                .sorted(
                        Comparator.comparing(CountryStance::stance)
                                .thenComparing(
                                        one -> one.country().text(), context.messages().collator()))
                .toList();
    }

    private CountryStance stance(String code, List<CountryStance.ActMention> mentions) {
        SeriesIndex series = siteIndex.series();
        Optional<Edition> edition = Optional.ofNullable(series.selected().get(code));
        ActStance stance =
                mentions.stream()
                        .map(CountryStance.ActMention::stance)
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> unstated(code, edition));
        return new CountryStance(
                code,
                EuropeanCountries.name(context, series, code),
                stance,
                context.message("law.stance." + stance.token()),
                edition.map(one -> EditionLink.of(context, series, one)).orElse(null),
                mentions.stream()
                        .sorted(Comparator.comparing(CountryStance.ActMention::stance))
                        .toList());
    }

    private ActStance unstated(String code, Optional<Edition> selected) {
        if (selected.isPresent()) {
            return ActStance.NAMES_NONE;
        }
        return siteIndex.series().of(code).isEmpty()
                ? ActStance.NOT_IN_GRAPH
                : ActStance.NOT_SELECTED;
    }

    private CountryStance.ActMention mention(Binding row) {
        Node relation = row.get(RELATION);
        DisplayLabel section = citations.of(Stream.of(row.get("section"))).get(0).label();
        if (relation == null) {
            return new CountryStance.ActMention(
                    ActStance.NAMES, "", context.message("law.named"), null, section);
        }
        return new CountryStance.ActMention(
                ActStance.of(relation.getURI()),
                relation.getURI(),
                context.inverseLabel(relation).text(),
                context.label(row.get(THING)),
                section);
    }
}

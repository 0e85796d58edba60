package eu.factgraph.page.markdown;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import java.util.stream.Collectors;

/** {@code llms.txt}: what language models find here, in the form of llmstxt.org. */
public record AssistantGuide(PageContext context, SeriesIndex series) {

    private static final String START =
            """
            # factgraph

            > A knowledge graph of the Digital Government Factsheets of the European Commission: who governs digital government in each country, under which laws, with which base registries, systems and services. Every statement names the section of the factsheet that it is from.

            Cite the section and the edition of a statement, and say whether the edition is reviewed or a draft made by a program. That a factsheet reports nothing on a subject is a statement of its own; what is missing in the graph may still exist.

            Pages of countries, sections, items, questions and the documentation are Markdown at their address with `.md`, or with `Accept: text/markdown`. All have the parameters `lang` (en, nl, fr, de), and most `country`, `edition` and `status`.
            """;

    /** A link of the guide. */
    private record GuideLink(String path, String name, String note) {}

    private static final List<GuideLink> ASK =
            List.of(
                    new GuideLink(
                            "question.md",
                            "Questions",
                            "prepared questions with their answers, each as Markdown, CSV and JSON"),
                    new GuideLink(
                            "search?q=electronic+identity&format=json",
                            "Search",
                            "items by name, date, number or address, as JSON"),
                    new GuideLink(
                            "mcp",
                            "MCP",
                            "the same as tools, by the Model Context Protocol (POST)"),
                    new GuideLink("docs.md", "Documentation", "classes, properties and shapes"),
                    new GuideLink(
                            "openapi.json", "OpenAPI", "all addresses with their parameters"));

    private static final List<GuideLink> QUERY =
            List.of(
                    new GuideLink(
                            "sparql",
                            "SPARQL endpoint",
                            "SPARQL 1.1 by GET or POST; `GRAPH ?section` is the source of a statement"),
                    new GuideLink(
                            ".well-known/sparql-examples",
                            "Example queries",
                            "the questions in SHACL, with their text in four languages"),
                    new GuideLink(
                            ".well-known/void",
                            "Schema",
                            "classes and properties in use, with counts"));

    private static final List<GuideLink> OPTIONAL =
            List.of(
                    new GuideLink("topics", "Topics", "what each country reports under a heading"),
                    new GuideLink("compare", "Comparison", "countries side by side, by topic"),
                    new GuideLink(
                            "union-law", "Acts of the Union", "and what countries do with them"),
                    new GuideLink("changes", "Releases", "what changed in the data"),
                    new GuideLink("catalog", "Catalogue", "datasets and files to download"));

    public String text() {
        return String.join(
                "\n",
                START,
                section("Ask", ASK),
                section("Countries", countries()),
                section("Query", QUERY),
                section("Optional", OPTIONAL));
    }

    private String section(String heading, List<GuideLink> guided) {
        return "## "
                + heading
                + "\n\n"
                + guided.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(GuideLink link) {
        String address = new MarkdownLinks(context.store().base(), "").address(link.path());
        return "- [%s](%s): %s%n"
                .formatted(MarkdownText.escaped(link.name()), address, link.note())
                .replace("\r", "");
    }

    private List<GuideLink> countries() {
        return series.selected().values().stream()
                .map(
                        edition ->
                                new GuideLink(
                                        "country/" + edition.scope() + ".md",
                                        country(edition),
                                        editions(edition)))
                .sorted(
                        (one, other) ->
                                context.messages().collator().compare(one.name(), other.name()))
                .toList();
    }

    private String country(Edition edition) {
        return context.over(series.stores().of(edition)).country(edition.scope()).text();
    }

    /** The selected edition first. */
    private String editions(Edition selected) {
        String others =
                series.of(selected.scope()).stream()
                        .filter(edition -> !edition.equals(selected))
                        .map(this::edition)
                        .collect(Collectors.joining(", "));
        return edition(selected) + (others.isEmpty() ? "" : "; also " + others);
    }

    private String edition(Edition edition) {
        return edition.year() + (series.isDraft(edition) ? " (draft)" : " (reviewed)");
    }
}

package eu.factgraph.page.docs;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Our classes and properties, or those of other vocabularies, with definitions and uses. */
public record TermsPage(boolean own, List<TermEntry> classes, List<TermEntry> properties) {

    /** The largest number of shapes and questions that are named. */
    private static final int NAMED = 6;

    /**
     * @param facts superclasses, superproperties, domain and range
     * @param moreShapes number of those not named
     * @param example {@code null} if there is none
     */
    public record TermEntry(
            String anchor,
            String compact,
            DisplayLabel label,
            List<DisplayLabel> texts,
            List<TermFact> facts,
            long uses,
            DisplayLabel example,
            List<String> shapes,
            int moreShapes,
            List<String> questions,
            int moreQuestions) {}

    public record TermFact(String name, List<DisplayLabel> values) {}

    public static TermsPage of(
            PageContext context,
            List<VocabularyIndex.UsedTerm> terms,
            boolean own,
            PrefixMapping prefixes) {
        var entries =
                terms.stream()
                        .filter(term -> term.own() == own)
                        .collect(
                                Collectors.partitioningBy(
                                        VocabularyIndex.UsedTerm::isClass,
                                        Collectors.mapping(
                                                term -> term(context, term, prefixes),
                                                Collectors.toList())));
        return new TermsPage(own, entries.get(true), entries.get(false));
    }

    private static TermEntry term(
            PageContext context, VocabularyIndex.UsedTerm term, PrefixMapping prefixes) {
        String compact = prefixes.shortForm(term.node().getURI());
        return new TermEntry(
                compact.startsWith("def:") ? compact.substring(4) : compact.replace(':', '-'),
                compact,
                context.label(term.node()),
                Stream.of(RDFS.comment.asNode(), SKOS.scopeNote.asNode())
                        .flatMap(property -> values(context, term.node(), property).stream())
                        .toList(),
                facts(context, term.node()),
                term.uses(),
                term.example() == null ? null : context.label(term.example()),
                term.shapes().stream().limit(NAMED).map(Node::getLocalName).toList(),
                Math.max(0, term.shapes().size() - NAMED),
                term.questions().stream().limit(NAMED).map(Question::name).toList(),
                Math.max(0, term.questions().size() - NAMED));
    }

    private static List<TermFact> facts(PageContext context, Node term) {
        return Stream.of(
                        fact(context, term, "docs.broader", RDFS.subClassOf.asNode()),
                        fact(context, term, "docs.broader", RDFS.subPropertyOf.asNode()),
                        fact(context, term, "docs.domain", RDFS.domain.asNode()),
                        fact(context, term, "docs.range", RDFS.range.asNode()))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private static TermFact fact(PageContext context, Node term, String key, Node property) {
        return new TermFact(context.message(key), values(context, term, property));
    }

    private static List<DisplayLabel> values(PageContext context, Node term, Node property) {
        return G.listSP(context.graph(), term, property).stream().map(context::label).toList();
    }
}

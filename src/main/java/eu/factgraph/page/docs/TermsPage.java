package eu.factgraph.page.docs;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.List;
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
        var chosen = terms.stream().filter(term -> term.own() == own).toList();
        return new TermsPage(
                own,
                chosen.stream()
                        .filter(VocabularyIndex.UsedTerm::isClass)
                        .map(term -> term(context, term, prefixes))
                        .toList(),
                chosen.stream()
                        .filter(term -> !term.isClass())
                        .map(term -> term(context, term, prefixes))
                        .toList());
    }

    private static TermEntry term(
            PageContext context, VocabularyIndex.UsedTerm term, PrefixMapping prefixes) {
        return new TermEntry(
                CompactIri.fragment(term.node(), prefixes),
                CompactIri.of(term.node(), prefixes),
                context.label(term.node()),
                Stream.of(RDFS.comment.asNode(), SKOS.scopeNote.asNode())
                        .flatMap(property -> values(context, term.node(), property).stream())
                        .toList(),
                Stream.of(
                                fact(
                                        context,
                                        term.node(),
                                        "docs.broader",
                                        RDFS.subClassOf.asNode()),
                                fact(
                                        context,
                                        term.node(),
                                        "docs.broader",
                                        RDFS.subPropertyOf.asNode()),
                                fact(context, term.node(), "docs.domain", RDFS.domain.asNode()),
                                fact(context, term.node(), "docs.range", RDFS.range.asNode()))
                        .filter(fact -> !fact.values().isEmpty())
                        .toList(),
                term.uses(),
                term.example() == null ? null : context.label(term.example()),
                term.shapes().stream().limit(NAMED).map(Node::getLocalName).toList(),
                Math.max(0, term.shapes().size() - NAMED),
                term.questions().stream().limit(NAMED).map(Question::name).toList(),
                Math.max(0, term.questions().size() - NAMED));
    }

    private static TermFact fact(PageContext context, Node term, String key, Node property) {
        return new TermFact(context.message(key), values(context, term, property));
    }

    private static List<DisplayLabel> values(PageContext context, Node term, Node property) {
        return G.listSP(context.graph(), term, property).stream().map(context::label).toList();
    }
}

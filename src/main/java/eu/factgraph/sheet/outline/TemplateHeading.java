package eu.factgraph.sheet.outline;

import eu.factgraph.files.CanonicalNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;

/** Reads a heading of a template. */
record TemplateHeading(Graph graph, Node heading) {

    private static final String TEMPLATE = CanonicalNamespace.CANONICAL + "template/";

    /**
     * What the heading does not say of its entries, level and audience is as its whole says it.
     *
     * @param whole null for a chapter
     */
    TemplateSection section(String path, TemplateSection whole) {
        var inherited = Optional.ofNullable(whole);
        return new TemplateSection(
                path,
                titles(),
                Integer.parseInt(value(CanonicalNamespace.TERMS + "order").orElseThrow()),
                value(TEMPLATE + "entryKind")
                        .map(kind -> EntryKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .or(() -> inherited.map(TemplateSection::kind))
                        .orElseThrow(),
                value(DCTerms.type.getURI()).orElseThrow(),
                value(CanonicalNamespace.TERMS + "tier")
                        .or(() -> inherited.flatMap(TemplateSection::tier)),
                value(CanonicalNamespace.TERMS + "governanceField"),
                value(DCTerms.audience.getURI())
                        .or(() -> inherited.flatMap(TemplateSection::audience)),
                values(DCTerms.subject.getURI()),
                value(TEMPLATE + "entryForm")
                        .map(EntryForm::of)
                        .or(() -> inherited.map(TemplateSection::form))
                        .orElse(EntryForm.SUBTITLE));
    }

    private List<String> titles() {
        var titles = new ArrayList<>(values(DCTerms.title.getURI()));
        titles.addAll(values(DCTerms.alternative.getURI()));
        return titles;
    }

    private Optional<String> value(String property) {
        return values(property).stream().findFirst();
    }

    private List<String> values(String property) {
        return G.listSP(graph, heading, NodeFactory.createURI(property)).stream()
                .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
                .sorted()
                .toList();
    }
}

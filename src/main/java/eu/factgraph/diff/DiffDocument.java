package eu.factgraph.diff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import eu.factgraph.dataset.IriRewriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The changes between two editions as JSON, with IRIs below the public base. What does not apply is
 * left out.
 *
 * @param counts of changes, by kind
 */
record DiffDocument(
        String country,
        EditionOf earlier,
        EditionOf later,
        Map<String, Long> counts,
        List<SectionOf> sections) {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    record EditionOf(int year, String iri, String status) {}

    /**
     * @param earlier IRI in the earlier edition
     * @param later IRI in the later edition
     */
    record SectionOf(
            String path, String heading, String earlier, String later, List<ChangeOf> changes) {}

    /**
     * @param lang of the name
     * @param from IRIs of the sections that it moved from
     */
    record ChangeOf(
            String change,
            String iri,
            String name,
            String lang,
            List<TermOf> classes,
            List<String> from,
            List<PropertyOf> properties) {}

    /** A property or class. */
    record TermOf(String iri, String name) {}

    /**
     * @param part IRI of the part that has the property
     */
    record PropertyOf(
            String iri, String name, String part, List<ValueOf> before, List<ValueOf> after) {}

    /**
     * A resource with its name, or a literal.
     *
     * @param lang of the name or the literal
     */
    record ValueOf(String iri, String name, String value, String lang, String datatype) {}

    static String json(EditionDiff diff, ResourceNames names, IriRewriter rewriter) {
        return GSON.toJson(new Writer(names, rewriter).document(diff)) + "\n";
    }

    private record Writer(ResourceNames names, IriRewriter rewriter) {

        DiffDocument document(EditionDiff diff) {
            Map<ChangeKind, Long> found = diff.counts();
            var counts = new LinkedHashMap<String, Long>();
            Arrays.stream(ChangeKind.values())
                    .forEach(kind -> counts.put(kind.token(), found.getOrDefault(kind, 0L)));
            return new DiffDocument(
                    diff.later().edition().scope(),
                    edition(diff.earlier()),
                    edition(diff.later()),
                    counts,
                    diff.sections().stream().map(this::section).toList());
        }

        private EditionOf edition(ComparedEdition compared) {
            return new EditionOf(
                    compared.edition().year(),
                    rewriter.iri(compared.edition().graph()),
                    compared.status().token());
        }

        private SectionOf section(SectionChange section) {
            return new SectionOf(
                    section.path(),
                    names.of(section.graph()).map(Node::getLiteralLexicalForm).orElse(null),
                    section.earlier().map(this::iri).orElse(null),
                    section.later().map(this::iri).orElse(null),
                    section.resources().stream().map(this::change).toList());
        }

        private ChangeOf change(ResourceChange change) {
            var name = names.of(change.iri());
            return new ChangeOf(
                    change.kind().token(),
                    iri(change.iri()),
                    name.map(Node::getLiteralLexicalForm).orElse(null),
                    name.map(Node::getLiteralLanguage).orElse(null),
                    names.classes(change.iri()).stream().map(this::term).toList(),
                    change.from().isEmpty() ? null : change.from().stream().map(this::iri).toList(),
                    change.properties().stream().map(one -> property(one, change.iri())).toList());
        }

        private TermOf term(Node term) {
            return new TermOf(iri(term), names.term(term));
        }

        private PropertyOf property(PropertyChange change, Node resource) {
            return new PropertyOf(
                    iri(change.property()),
                    names.term(change.property()),
                    change.part().isEmpty() ? null : iri(resource) + change.part(),
                    change.before().stream().map(this::value).toList(),
                    change.after().stream().map(this::value).toList());
        }

        private ValueOf value(Node node) {
            if (node.isURI()) {
                var name = names.of(node);
                return new ValueOf(
                        iri(node),
                        name.map(Node::getLiteralLexicalForm).orElse(null),
                        null,
                        name.map(Node::getLiteralLanguage).orElse(null),
                        null);
            }
            String lang = node.getLiteralLanguage();
            return new ValueOf(
                    null,
                    null,
                    node.getLiteralLexicalForm(),
                    lang.isEmpty() ? null : lang,
                    lang.isEmpty() ? node.getLiteralDatatypeURI() : null);
        }

        private String iri(Node node) {
            return rewriter.node(node).getURI();
        }
    }
}

package eu.factgraph.diff;

import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.IriRewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The changes between two editions as plain text of 80 columns, which only a longer word, such as
 * an IRI, exceeds.
 */
record DiffText(EditionDiff diff, ResourceNames names, IriRewriter rewriter, List<String> lines) {

    private static final int WIDTH = 80;

    static String text(EditionDiff diff, ResourceNames names, IriRewriter rewriter) {
        var text = new DiffText(diff, names, rewriter, new ArrayList<>());
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        String title = "Changes from %s to %s";
        headline(title.formatted(heading(diff.earlier()), heading(diff.later())), '=');
        add("", diff.sections().isEmpty() ? "No changes." : summary());
        diff.sections().forEach(this::write);
    }

    private String heading(ComparedEdition compared) {
        String title = heading(NodeFactory.createURI(compared.edition().graph()));
        return compared.status() == EditionStatus.DRAFTED ? title + " (drafted)" : title;
    }

    private String summary() {
        String counts =
                diff.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().words())
                        .collect(Collectors.joining(", "));
        return (counts.isEmpty() ? "No changes in sections of both editions" : counts) + ".";
    }

    private void write(SectionChange section) {
        lines.add("");
        headline(path(section) + status(section), '-');
        Map<ChangeKind, List<ResourceChange>> kinds =
                section.resources().stream().collect(Collectors.groupingBy(ResourceChange::kind));
        Stream.of(ChangeKind.values())
                .filter(kinds::containsKey)
                .forEach(
                        kind -> {
                            add("", capitalized(kind.words()) + ":");
                            kinds.get(kind).forEach(this::write);
                        });
    }

    private static String status(SectionChange section) {
        return section.earlier().isEmpty()
                ? " (new section)"
                : section.later().isEmpty() ? " (section no longer asked)" : "";
    }

    /** The headings down to the section. */
    private String path(SectionChange section) {
        if (section.path().isEmpty()) {
            return heading(section.graph());
        }
        String graph = section.graph().getURI();
        int document = graph.length() - section.path().length();
        var headings = new ArrayList<String>();
        for (int end = graph.indexOf('/', document); end > 0; end = graph.indexOf('/', end + 1)) {
            headings.add(heading(NodeFactory.createURI(graph.substring(0, end))));
        }
        headings.add(heading(section.graph()));
        return String.join(" › ", headings);
    }

    private String heading(Node graph) {
        String iri = graph.getURI();
        return names.of(graph)
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> iri.substring(iri.lastIndexOf('/') + 1));
    }

    private void write(ResourceChange change) {
        String from =
                change.from().isEmpty()
                        ? ""
                        : change.from().stream()
                                .map(this::heading)
                                .collect(Collectors.joining(", ", ", from ", ""));
        add("  * ", name(change.iri()) + kinds(change) + from);
        add("    ", bracketed(change.iri()));
        if (change.kind() == ChangeKind.CHANGED || change.kind() == ChangeKind.MOVED) {
            change.properties().forEach(this::write);
        }
    }

    private String kinds(ResourceChange change) {
        List<Node> classes = names.classes(change.iri());
        return classes.isEmpty() || change.kind() == ChangeKind.CHANGED
                ? ""
                : classes.stream()
                        .map(names::term)
                        .distinct()
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private void write(PropertyChange change) {
        String part = change.part().isEmpty() ? "" : change.part().substring(1) + ": ";
        add("    ", part + names.term(change.property()));
        change.before().forEach(value -> add("      - ", value(value)));
        change.after().forEach(value -> add("      + ", value(value)));
    }

    private String value(Node node) {
        if (node.isURI()) {
            return names.of(node)
                            .map(Node::getLiteralLexicalForm)
                            .map(name -> name + " ")
                            .orElse("")
                    + bracketed(node);
        }
        String lang = node.getLiteralLanguage();
        return node.getLiteralLexicalForm() + (lang.isEmpty() ? "" : " (" + lang + ")");
    }

    /** A thing without a name is often a part, which the end of its IRI says best. */
    private String name(Node node) {
        return names.of(node).map(Node::getLiteralLexicalForm).orElseGet(node::getLocalName);
    }

    private String bracketed(Node node) {
        return "<" + rewriter.node(node).getURI() + ">";
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void headline(String text, char rule) {
        int first = lines.size();
        add("", text);
        int longest =
                lines.subList(first, lines.size()).stream()
                        .mapToInt(DiffText::width)
                        .max()
                        .orElseThrow();
        lines.add(String.valueOf(rule).repeat(longest));
    }

    /** Breaks a text between words; further lines begin below its first word. */
    private void add(String lead, String text) {
        var line = new StringBuilder(lead);
        int start = lead.length();
        for (String word : text.split("\\s+")) {
            boolean isFirst = line.length() == start;
            if (!isFirst && width(line + " " + word) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start));
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }
}

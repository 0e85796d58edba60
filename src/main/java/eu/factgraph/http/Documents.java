package eu.factgraph.http;

import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.files.Namespace;
import eu.factgraph.history.Dates;
import eu.factgraph.history.Version;
import eu.factgraph.page.Addresses;
import eu.factgraph.page.Description;
import eu.factgraph.page.Pages;
import eu.factgraph.store.Store;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;

/** Things (303), and the documents that describe them, negotiated or by suffix. */
record Documents(Store store, Pages pages, PrefixMapping prefixes, Dates dates) {

    private static final String HTML = "text/html";

    /** What is described with all that it holds. */
    private static final Set<String> WHOLE = Set.of("def", "shapes");

    /** Anything below {@code id/} or {@code def/}. */
    Answer thing(Asked asked) {
        if (Description.of(store, store.node(asked.path())).isEmpty()) {
            return missing(asked.path(), asked.path(), "");
        }
        return Answer.seeOther(
                Addresses.link(
                        store.base(),
                        Addresses.document(store.base(), store.base() + asked.path())));
    }

    /**
     * A document: {@code doc/…}, {@code graph/…}, {@code def}, {@code catalog}, {@code shapes/…},
     * with or without a suffix.
     */
    Answer document(Asked asked) {
        String path = asked.path();
        Optional<Description> whole = described(path);
        if (whole.isPresent()) {
            return dated(path, negotiated(asked, whole.get()));
        }
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return missing(path, path, "");
        }
        String stem = path.substring(0, dot);
        Optional<Description> description = described(stem);
        return description.isPresent()
                ? dated(stem, bySuffix(path.substring(dot + 1), description.get(), path))
                : missing(path, stem, path.substring(dot));
    }

    private Answer dated(String path, Answer answer) {
        return dates.ofDescription(Namespace.CANONICAL + subject(path))
                .map(
                        date ->
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        date.atStartOfDay(ZoneOffset.UTC)))
                .map(date -> answer.with("Last-Modified", date))
                .orElse(answer);
    }

    /** To what stands in for a retired thing, or a problem. */
    private Answer missing(String path, String stem, String suffix) {
        Version last =
                dates.history()
                        .gone(Namespace.CANONICAL + subject(stem))
                        .orElseThrow(() -> unknown(path));
        String replacement =
                store.rebasing().iri(last.replacedBy().orElseThrow(() -> gone(path, last)));
        return Answer.movedPermanently(
                Addresses.link(
                        store.base(),
                        path.startsWith("doc/")
                                ? Addresses.document(store.base(), replacement) + suffix
                                : replacement));
    }

    private Problem gone(String path, Version last) {
        return new Problem(
                410,
                "/"
                        + path
                        + " was retired and has no successor. What was last stated of it: "
                        + store.rebasing().iri(last.previous().orElse(last.iri())));
    }

    private Answer negotiated(Asked asked, Description description) {
        String type = Negotiation.choose(asked.accept(), offered());
        Answer answer =
                type.equals(HTML)
                        ? Answer.html(pages.description(description))
                        : written(description, Syntax.ofMediaType(type).orElseThrow());
        return answer.with("Vary", "Accept").with("Link", links(description));
    }

    private Answer bySuffix(String suffix, Description description, String path) {
        if (suffix.equals("html")) {
            return Answer.html(pages.description(description));
        }
        return written(description, Syntax.ofSuffix(suffix).orElseThrow(() -> unknown(path)));
    }

    private Answer written(Description description, Syntax syntax) {
        return Answer.of(
                syntax.mediaType(), Serialisation.of(description.quads(store), syntax, prefixes));
    }

    private String links(Description description) {
        return links(description.about().getURI());
    }

    /** Links to the forms of the document about what stands at {@code path}. */
    String links(String path) {
        String about = path.startsWith(store.base()) ? path : store.base() + path;
        String document = Addresses.document(store.base(), about);
        var links = new ArrayList<String>();
        links.add("<" + about + ">; rel=\"describes\"");
        for (Syntax syntax : Syntax.values()) {
            links.add(
                    "<"
                            + document
                            + "."
                            + syntax.suffix()
                            + ">; rel=\"alternate\"; type=\""
                            + syntax.mediaType()
                            + "\"");
        }
        return String.join(", ", links);
    }

    private static List<String> offered() {
        var types = new ArrayList<>(Syntax.mediaTypes());
        types.add(HTML);
        return types;
    }

    private Optional<Description> described(String path) {
        Node about = store.node(subject(path));
        Description description =
                path.startsWith("graph/") || WHOLE.contains(path)
                        ? Description.ofGraph(store, about)
                        : Description.of(store, about);
        return Optional.of(description).filter(some -> !some.isEmpty());
    }

    private static String subject(String path) {
        if (!path.startsWith("doc/")) {
            return path;
        }
        String rest = path.substring("doc/".length());
        return rest.startsWith("def/") ? rest : "id/" + rest;
    }

    private static Problem unknown(String path) {
        return new Problem(
                404,
                "Nothing is known here by the name /"
                        + path
                        + ". Look for it from the home page or by a query.");
    }
}

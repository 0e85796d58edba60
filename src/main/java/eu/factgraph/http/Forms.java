package eu.factgraph.http;

import eu.factgraph.export.Syntax;
import eu.factgraph.page.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Statements in every RDF syntax, and as a page where there is one: negotiated, or one form by the
 * suffix of its address.
 *
 * @param address without suffix, absolute
 * @param syntaxes in the server's order of preference
 * @param page empty where there is none
 * @param headers of every form
 */
record Forms(
        String address,
        List<Syntax> syntaxes,
        Function<Syntax, byte[]> written,
        Optional<Function<Reader, String>> page,
        Map<String, String> headers)
        implements Resource {

    /** In every syntax. */
    Forms(
            String address,
            Function<Syntax, byte[]> written,
            Optional<Function<Reader, String>> page,
            Map<String, String> headers) {
        this(address, List.of(Syntax.values()), written, page, headers);
    }

    /**
     * What stands at {@code path}: all forms of what is found by that name, or one form of what is
     * found by it without a suffix.
     */
    static Resource at(
            String path, Function<String, Optional<Forms>> found, Supplier<Resource> otherwise) {
        Optional<Forms> whole = found.apply(path);
        if (whole.isPresent()) {
            return whole.get();
        }
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? otherwise.get()
                : found.apply(path.substring(0, dot))
                        .flatMap(forms -> forms.only(path.substring(dot + 1)))
                        .orElseGet(otherwise);
    }

    @Override
    public List<String> types() {
        var types = new ArrayList<>(syntaxes.stream().map(Syntax::mediaType).toList());
        page.ifPresent(any -> types.add(Answer.HTML));
        return types;
    }

    @Override
    public Answer in(String type, Reader reader) {
        String suffix =
                type.equals(Answer.HTML) ? "html" : Syntax.ofMediaType(type).orElseThrow().suffix();
        return form(suffix, reader).with("Content-Location", Link.uri(form(suffix)));
    }

    /** The one form that a suffix names. */
    private Optional<Resource> only(String suffix) {
        return suffix.equals("html") && page.isPresent()
                ? Optional.of(new Single(Answer.HTML, reader -> form(suffix, reader)))
                : Syntax.ofSuffix(suffix)
                        .filter(syntaxes::contains)
                        .map(syntax -> new Single(syntax.mediaType(), any -> form(suffix, any)));
    }

    private Answer form(String suffix, Reader reader) {
        Answer answer =
                suffix.equals("html")
                        ? Answer.html(page.orElseThrow().apply(reader))
                        : written(Syntax.ofSuffix(suffix).orElseThrow());
        var all = new LinkedHashMap<>(headers);
        all.merge("Link", alternates(), (links, more) -> links + ", " + more);
        return answer.with(all);
    }

    private Answer written(Syntax syntax) {
        return Answer.of(syntax.mediaType(), written.apply(syntax));
    }

    /** The other forms (RFC 8288), and the address that stands for all of them (RFC 6596). */
    private String alternates() {
        var links = new ArrayList<String>();
        links.add(Link.to(address, "canonical"));
        for (Syntax syntax : syntaxes) {
            links.add(Link.to(form(syntax.suffix()), "alternate", syntax.mediaType()));
        }
        page.ifPresent(any -> links.add(Link.to(form("html"), "alternate", Answer.HTML)));
        Syntax first = syntaxes.contains(Syntax.JSONLD) ? Syntax.JSONLD : syntaxes.get(0);
        links.add(Link.to(form(first.suffix()), "describedby", first.mediaType()));
        return String.join(", ", links);
    }

    private String form(String suffix) {
        return address + "." + suffix;
    }
}

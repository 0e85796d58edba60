package eu.factgraph.page.markdown;

import eu.factgraph.page.layout.DocumentUrls;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The links of a page as Markdown: those to pages lead to their Markdown.
 *
 * @param base absolute, with a slash at its end
 * @param page path of the page below the base
 */
public record MarkdownLinks(String base, String page) {

    public static final String SUFFIX = ".md";

    private static final Set<String> SEGMENTS =
            Set.of("doc", "graph", "country", "question", "docs");

    private static final String NOT_IN_DESTINATIONS = "()<>[]\\|\" ";

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|/");

    /**
     * Whether the page at a path, without suffix, is also Markdown.
     *
     * @param path without its first slash
     */
    public static boolean hasMarkdown(String path) {
        return SEGMENTS.contains(path.split("/", 2)[0])
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0
                && !path.endsWith("/query");
    }

    /** The path of the page that a path with {@code .md} is the Markdown of, else the same path. */
    public static String pageOf(String path) {
        String stem =
                path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
        return hasMarkdown(stem) ? stem : path;
    }

    /**
     * The destination of a link; empty if it leads to the page itself.
     *
     * @param href as the page has it
     */
    Optional<String> destination(String href) {
        if (href.isBlank() || href.startsWith("#")) {
            return Optional.empty();
        }
        return below(href).map(this::ofPath).orElse(Optional.of(href)).map(MarkdownLinks::encoded);
    }

    /** Other forms of the page, such as CSV, are links. */
    private Optional<String> ofPath(String below) {
        String path = below.split("[?#]", 2)[0];
        if (path.equals(page)) {
            return below.contains("format=") ? Optional.of(address(below)) : Optional.empty();
        }
        return Optional.of(address(hasMarkdown(path) ? markdown(path, below) : below));
    }

    /** The Markdown of the page with the parameters of a link. */
    String own(String href) {
        int query = href.indexOf('?');
        return address(page + SUFFIX + (query < 0 ? "" : href.substring(query)));
    }

    /** With its parameters, without its fragment. */
    private static String markdown(String path, String below) {
        return path + SUFFIX + below.substring(path.length()).replaceFirst("#.*", "");
    }

    /** The path below the base, with what follows it; empty for other sites. */
    private Optional<String> below(String href) {
        if (href.startsWith("?")) {
            return Optional.of(page + href);
        }
        if (href.startsWith(base)) {
            return Optional.of(href.substring(base.length()));
        }
        String own = DocumentUrls.own(base, "");
        String absolute =
                ABSOLUTE.matcher(href).lookingAt()
                        ? href
                        : URI.create(own + page).resolve(href).toString();
        return absolute.startsWith(own) && !absolute.startsWith("//")
                ? Optional.of(absolute.substring(own.length()))
                : Optional.empty();
    }

    /** An address that a reader of the Markdown can open. */
    String address(String path) {
        return DocumentUrls.link(base, base + path);
    }

    private static String encoded(String address) {
        var encoded = new StringBuilder();
        for (char one : address.toCharArray()) {
            if (NOT_IN_DESTINATIONS.indexOf(one) < 0) {
                encoded.append(one);
            } else {
                encoded.append("%%%02X".formatted((int) one));
            }
        }
        return encoded.toString();
    }
}

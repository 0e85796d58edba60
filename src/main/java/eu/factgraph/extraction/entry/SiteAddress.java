package eu.factgraph.extraction.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the web as the data may have it. */
public record SiteAddress(String text) {

    /** As the shapes want it. */
    private static final Pattern VALID =
            Pattern.compile(
                    "https?://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:[0-9]+)?(/[^ <>\"{}|\\\\^`]*)?");

    private static final Pattern EDITORS =
            Pattern.compile("(?i).*\\.sharepoint\\.com.*|.*safelinks.*");
    private static final Pattern ROOT =
            Pattern.compile("(?i)/?|/(?:[a-z]{2}|index\\.\\w+|home)(?:/|\\.\\w+)?|/#/?");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).*\\.(?:pdf|docx?|odt|rtf|pptx?|xlsx?|zip)(?:[?#].*)?");

    /** Empty if the shapes refuse it, or it leads to the editors' own files. */
    public static Optional<SiteAddress> of(String printed) {
        String text = printed.strip();
        return VALID.matcher(text).matches() && !EDITORS.matcher(text).matches() && isUri(text)
                ? Optional.of(new SiteAddress(text))
                : Optional.empty();
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException invalid) {
            return false;
        }
    }

    /** Whether it is the first page of a site. */
    public boolean isRoot() {
        return ROOT.matcher(text.replaceFirst("https?://[^/]*", "")).matches();
    }

    /** Whether it may be a homepage: no document, and at no port of its own. */
    public boolean isSite() {
        return !DOCUMENT.matcher(text).matches() && URI.create(text).getPort() < 0;
    }

    /** Whether the name of the host is made of a name. */
    public boolean isSiteOf(Collection<String> names) {
        String host = URI.create(text).getHost().toLowerCase(Locale.ROOT);
        List<String> labels = Arrays.asList(host.split("[.-]"));
        return names.stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s-]+")))
                .filter(word -> word.length() > 3)
                .anyMatch(word -> labels.contains(word) || host.equals(word));
    }
}

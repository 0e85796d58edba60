package eu.factgraph.extraction.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of the web as printed, with what RFC 3986 does not allow percent-encoded. */
public record WebAddress(String address) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?i)(https?)://([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(:[0-9]+)?([/?#].*)?",
                    Pattern.DOTALL);

    /** Folders of the sheets' editors, which nobody else can open. */
    private static final Pattern PRIVATE_HOST =
            Pattern.compile(
                    "(?i).*\\.sharepoint\\.com|.*safelinks.*|localhost|127\\..*|10\\..*|192\\.168\\..*");

    private static final Pattern ROOT =
            Pattern.compile("(?i)/?(?:#/?)?|/(?:[a-z]{2}|index\\.\\w+|home)(?:/|\\.\\w+)?");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).*\\.(?:pdf|docx?|odt|rtf|pptx?|xlsx?|zip)(?:[?#].*)?");

    /** Paths of what is said of somebody once. */
    private static final Pattern NEWS =
            Pattern.compile(
                    "(?i).*[/._-](?:news|press|media-?releases?|communiques?|pressemitteilung(?:en)?"
                            + "|aktuell(?:es)?|articles?)(?:[/._?-].*|)");

    private static final Pattern LANGUAGE = Pattern.compile("(?i)\\?(?:lang\\w*|locale)=[^&]*$");
    private static final int MOST_STEPS = 3;
    private static final String FORBIDDEN = " <>\"{}|\\^`[]";

    /**
     * @param printed target of a link, or an address in text; without its scheme too
     * @return empty if it is no address of the web that others can open
     */
    public static Optional<WebAddress> of(String printed) {
        String text = printed.strip();
        if (text.toLowerCase(Locale.ROOT).startsWith("www.")) {
            text = "http://" + text;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || PRIVATE_HOST.matcher(form.group(2)).matches()) {
            return Optional.empty();
        }
        String port = form.group(3) == null ? "" : form.group(3);
        String path = form.group(4) == null ? "" : form.group(4);
        if (!path.isEmpty() && !path.startsWith("/")) {
            path = "/" + path;
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(new WebAddress(scheme + "://" + form.group(2) + port + encoded(path)));
    }

    private static String encoded(String path) {
        var encoded = new StringBuilder();
        path.codePoints()
                .forEach(
                        point -> {
                            if (point <= ' '
                                    || Character.isISOControl(point)
                                    || FORBIDDEN.indexOf(point) >= 0) {
                                encode(encoded, point);
                            } else {
                                encoded.appendCodePoint(point);
                            }
                        });
        return encoded.toString();
    }

    private static void encode(StringBuilder encoded, int point) {
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
        }
    }

    /** In lower case, without {@code www.}. */
    public String host() {
        Matcher form = FORM.matcher(address);
        return form.matches()
                ? form.group(2).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
                : "";
    }

    /** Whether it is the first page of a site, perhaps in one language. */
    public boolean isRoot() {
        Matcher form = FORM.matcher(address);
        return form.matches() && (form.group(4) == null || ROOT.matcher(form.group(4)).matches());
    }

    /** Whether it may be a homepage: no document, and at no port of its own. */
    public boolean isSite() {
        Matcher form = FORM.matcher(address);
        return form.matches() && form.group(3) == null && !DOCUMENT.matcher(address).matches();
    }

    /** Whether it may be the homepage of a body that its name links to: near the root, no news. */
    public boolean isNearRoot() {
        Matcher form = FORM.matcher(address);
        if (!form.matches() || !isSite() || form.group(4) != null && isNews(form.group(4))) {
            return false;
        }
        String path = form.group(4) == null ? "" : LANGUAGE.matcher(form.group(4)).replaceAll("");
        return !path.contains("?")
                && Arrays.stream(path.split("[/#]")).filter(step -> step.length() > 2).count()
                        <= MOST_STEPS;
    }

    private static boolean isNews(String path) {
        return NEWS.matcher(path).matches();
    }

    /** Whether the name of the host is made of a name. */
    public boolean isSiteOf(Collection<String> names) {
        String host = host();
        List<String> labels = Arrays.asList(host.split("[.-]"));
        return names.stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s-]+")))
                .filter(word -> word.length() > 3)
                .anyMatch(word -> labels.contains(word) || host.equals(word));
    }
}

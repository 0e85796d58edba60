package eu.factgraph.files;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;

/**
 * The namespaces of prefixes: those of the prefix table, and those of the items of each scope by
 * rule.
 */
public final class KnownPrefixes {

    private static final Pattern ITEMS =
            Pattern.compile("([a-z]{2,3})(?:-(\\d{4}))?-([a-z]+(?:-[a-z]+)*)");

    private static final Pattern ITEM =
            Pattern.compile(
                    Pattern.quote(CanonicalNamespace.CANONICAL)
                            + "id/([a-z]{2,3})/([a-z-]+)/(?:(\\d{4})/)?([^/]+)");
    private static final Pattern LOCAL_NAME = Pattern.compile("[\\w-]*:[\\w-]+");

    private static final PrefixMapping TABLE = SourceFolders.builtIn().prefixes();

    private KnownPrefixes() {}

    public static Optional<String> namespace(String prefix) {
        String listed = TABLE.getNsPrefixURI(prefix);
        return Optional.ofNullable(listed).or(() -> ofItems(prefix));
    }

    /** An IRI with its prefix, or unchanged if it has none. */
    public static String shortForm(String iri) {
        String listed = TABLE.shortForm(iri);
        var item = ITEM.matcher(iri);
        if (LOCAL_NAME.matcher(listed).matches() || !item.matches()) {
            return listed;
        }
        String year = item.group(3) == null ? "" : item.group(3) + "-";
        return item.group(1) + "-" + year + item.group(2) + ":" + item.group(4);
    }

    private static Optional<String> ofItems(String prefix) {
        var items = ITEMS.matcher(prefix);
        if (!items.matches() || !ScopeCode.isScope(items.group(1))) {
            return Optional.empty();
        }
        String type = CanonicalNamespace.CANONICAL + "id/" + items.group(1) + "/" + items.group(3);
        String year = items.group(2);
        return Optional.of(type + "/" + (year == null ? "" : year + "/"));
    }
}

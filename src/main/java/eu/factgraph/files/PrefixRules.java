package eu.factgraph.files;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.util.SplitIRI;

/**
 * The namespaces of prefixes: those of the prefix table, and by rule those of each scope: {@code
 * ee-organisation:} for its items of a type, {@code ee-2019-event:} for those of an edition and
 * {@code ee-body-kind:} for its own concepts in a scheme.
 */
public final class PrefixRules {

    private static final Pattern PREFIX =
            Pattern.compile("([a-z]{2,3})(?:-(\\d{4}))?-([a-z]+(?:-[a-z]+)*)");

    /** Below {@link #ITEMS}: a scope, whether for concepts, a type or scheme, and a year. */
    private static final Pattern NAMESPACE =
            Pattern.compile("([a-z]{2,3})/(?:concept/)?([a-z-]+)/(?:(\\d{4})/)?");

    /** The types of items that are called like a scheme; their prefix is that of the items. */
    private static final Set<String> NAMESAKES = Set.of("indicator");

    /** The prefix of what the IRIs of all items begin with. */
    private static final String ITEMS = "id";

    private static final PrefixMapping TABLE = SourceFolders.builtIn().prefixes();

    private PrefixRules() {}

    public static Optional<String> namespace(String prefix) {
        return namespace(prefix, TABLE);
    }

    /**
     * The IRI of a prefixed name.
     *
     * @throws java.util.NoSuchElementException if its prefix has no namespace
     */
    public static String iri(String prefixed) {
        String[] parts = prefixed.split(":", 2);
        return namespace(parts[0]).orElseThrow() + parts[1];
    }

    /** An IRI with its prefix, or unchanged if it has none. */
    public static String shortForm(String iri) {
        String namespace = SplitIRI.namespaceTTL(iri);
        return prefix(namespace, TABLE)
                .map(prefix -> prefix + ":" + iri.substring(namespace.length()))
                .orElse(iri);
    }

    /**
     * The prefix of a namespace.
     *
     * @param table the prefix table, canonical or on a base
     */
    public static Optional<String> prefix(String namespace, PrefixMapping table) {
        String listed = table.getNsURIPrefix(namespace);
        return Optional.ofNullable(listed).or(() -> byRule(namespace, table));
    }

    private static Optional<String> byRule(String namespace, PrefixMapping table) {
        String root = table.getNsPrefixURI(ITEMS);
        if (root == null || !namespace.startsWith(root)) {
            return Optional.empty();
        }
        var parts = NAMESPACE.matcher(namespace.substring(root.length()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String year = parts.group(3) == null ? "" : parts.group(3) + "-";
        String prefix = parts.group(1) + "-" + year + parts.group(2);
        return Optional.of(prefix).filter(name -> isOf(namespace, name, table));
    }

    private static boolean isOf(String namespace, String prefix, PrefixMapping table) {
        return namespace(prefix, table).filter(namespace::equals).isPresent();
    }

    private static Optional<String> namespace(String prefix, PrefixMapping table) {
        String listed = table.getNsPrefixURI(prefix);
        return Optional.ofNullable(listed).or(() -> byName(prefix, table));
    }

    private static Optional<String> byName(String prefix, PrefixMapping table) {
        var parts = PREFIX.matcher(prefix);
        if (!parts.matches() || !ScopeCode.isScope(parts.group(1))) {
            return Optional.empty();
        }
        String root = table.getNsPrefixURI(ITEMS);
        String name = parts.group(3) + "/";
        String year = parts.group(2) == null ? "" : parts.group(2) + "/";
        boolean isScheme =
                year.isEmpty()
                        && !NAMESAKES.contains(parts.group(3))
                        && (root + "concept/" + name).equals(table.getNsPrefixURI(parts.group(3)));
        return Optional.of(root + parts.group(1) + (isScheme ? "/concept/" : "/") + name + year);
    }
}

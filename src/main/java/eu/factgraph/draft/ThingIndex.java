package eu.factgraph.draft;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.PrefixRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * The things of a country and of the Union that have names, and those that an import adds. Finding
 * one costs the same however many there are.
 */
public final class ThingIndex {

    private static final String ITEMS = CanonicalNamespace.CANONICAL + "id/";
    private static final Node NUMBER = NodeFactory.createURI(PrefixRules.iri("eli:id_local"));
    private static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    private static final String PUBLIC_BODY = PrefixRules.iri("cv:PublicOrganisation");
    private static final String GROUP = PrefixRules.iri("def:Group");

    private static final NameKey WORDS = new NameKey(Map.of());

    private final String scope;
    private final NameKey keys;
    private final Map<Family, Map<String, Set<String>>> byKey = new EnumMap<>(Family.class);
    private final Map<Family, Map<String, String>> owners = new EnumMap<>(Family.class);
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> numbers = new HashMap<>();
    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, String> preferred = new HashMap<>();
    private final NamesInText inText = new NamesInText(this::one);
    private final Set<String> publicBodies = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    /**
     * @param scope whose things come before those of the Union where both have a name
     */
    public ThingIndex(String scope, NameKey keys) {
        this.scope = scope;
        this.keys = keys;
    }

    /** Adds what the graphs name; of a thing in no known class, the IRI tells the family. */
    public void add(Collection<Graph> graphs) {
        add(graphs, NameUse.NAME);
    }

    /** Adds what the sections of an edition name, in words that are not for all editions. */
    public void addSections(Collection<Graph> graphs) {
        add(graphs, NameUse.WORDING);
    }

    private void add(Collection<Graph> graphs, NameUse use) {
        graphs.forEach(
                graph -> graph.find(Node.ANY, RDF.Nodes.type, Node.ANY).forEach(this::addType));
        for (Graph graph : graphs) {
            NAMES.forEach(
                    property ->
                            graph.find(Node.ANY, property, Node.ANY)
                                    .forEach(triple -> addName(triple, use)));
            graph.find(Node.ANY, NUMBER, Node.ANY)
                    .forEach(
                            triple ->
                                    addNumber(
                                            triple.getSubject().getURI(),
                                            triple.getObject().getLiteralLexicalForm()));
        }
    }

    private void addType(Triple triple) {
        Family family = ClassFamilies.of(triple.getObject().toString());
        if (triple.getObject().toString().equals(PUBLIC_BODY)) {
            addPublicBody(triple.getSubject().getURI());
        } else if (triple.getObject().toString().equals(GROUP)) {
            addGroup(triple.getSubject().getURI());
        }
        if (family != null && isThing(triple.getSubject())) {
            families.put(triple.getSubject().getURI(), family);
        }
    }

    private static boolean isThing(Node subject) {
        return subject.isURI()
                && subject.getURI().startsWith(ITEMS)
                && subject.getURI().substring(ITEMS.length()).split("/").length == 3;
    }

    private void addName(Triple triple, NameUse use) {
        if (!isThing(triple.getSubject())) {
            return;
        }
        String iri = triple.getSubject().getURI();
        Family family = families.get(iri);
        if (family == null) {
            family = typeOf(iri).map(ThingType::family).orElse(null);
        }
        if (family != null) {
            Node name = triple.getObject();
            boolean isPreferred =
                    triple.getPredicate().equals(SKOS.prefLabel.asNode())
                            && name.getLiteralLanguage().equals("en");
            Term term = Term.tagged(name.getLiteralLexicalForm(), name.getLiteralLanguage());
            add(
                    iri,
                    family,
                    name.getLiteralLexicalForm(),
                    term,
                    isPreferred ? NameUse.PREFERRED : use);
        }
    }

    /** The type that an IRI of a thing names. */
    public static Optional<ThingType> typeOf(String iri) {
        String[] parts = iri.substring(ITEMS.length()).split("/");
        return parts.length == 3 ? ThingType.of(parts[1]) : Optional.empty();
    }

    /** Adds a thing with its preferred English name. */
    public void add(String iri, Family family, String name) {
        add(iri, family, name, Term.english(name), NameUse.PREFERRED);
    }

    /** Adds a name of a thing, which is new or known. */
    void add(String iri, Family family, String name, Term term, NameUse use) {
        families.put(iri, family);
        if (use != NameUse.WORDING) {
            names.computeIfAbsent(iri, key -> new LinkedHashSet<>()).add(name);
        }
        if (use == NameUse.PREFERRED) {
            preferred.put(iri, name);
        }
        owners.computeIfAbsent(family, key -> new HashMap<>()).putIfAbsent(term.turtle(), iri);
        List<NameKey.Word> words = keys.words(name);
        byKey.computeIfAbsent(family, key -> new HashMap<>())
                .computeIfAbsent(NameKey.key(words), key -> new LinkedHashSet<>())
                .add(iri);
        inText.add(iri, words);
    }

    /** Where a text has names of things, of any family; the longest name at each place. */
    public List<NamesInText.FoundName> namesIn(String text) {
        return inText.find(keys.words(text));
    }

    void addGroup(String iri) {
        groups.add(iri);
    }

    /** Whether it stands for things without names, such as all municipalities. */
    public boolean isGroup(String iri) {
        return groups.contains(iri);
    }

    void addPublicBody(String iri) {
        publicBodies.add(iri);
    }

    /** Whether it is certainly a public body. */
    public boolean isPublicBody(String iri) {
        return publicBodies.contains(iri);
    }

    void addNumber(String iri, String number) {
        byNumber.computeIfAbsent(number, key -> new LinkedHashSet<>()).add(iri);
        numbers.computeIfAbsent(iri, key -> new HashSet<>()).add(number);
    }

    /**
     * The thing of a name, equal by {@link NameKey}; empty if there is none, or more than one in
     * the scope where it is found.
     */
    public Optional<String> find(Family family, String name) {
        String key = keys.of(name);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return one(byKey.getOrDefault(family, Map.of()).getOrDefault(key, Set.of()));
    }

    /** The thing that an act, gazette or CELEX number is of. */
    public Optional<String> findNumber(String number) {
        return one(byNumber.getOrDefault(number, Set.of()));
    }

    private Optional<String> one(Set<String> found) {
        List<String> own = found.stream().filter(this::isOwn).toList();
        Collection<String> candidates = own.isEmpty() ? found : own;
        return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
    }

    /** Whether it belongs to the country, not to the Union. */
    public boolean isOwn(String iri) {
        return iri.startsWith(ITEMS + scope + "/");
    }

    public boolean contains(String iri) {
        return families.containsKey(iri);
    }

    public Optional<Family> family(String iri) {
        return Optional.ofNullable(families.get(iri));
    }

    /** All names of a thing but those that only one edition uses, as they are written. */
    public Set<String> names(String iri) {
        return Collections.unmodifiableSet(names.getOrDefault(iri, Set.of()));
    }

    /** Whether it has the name in all editions, but for case, articles and punctuation. */
    boolean hasName(String iri, String name) {
        String words = WORDS.of(name);
        return names(iri).stream().anyMatch(one -> one.equals(name) || WORDS.of(one).equals(words));
    }

    /** The preferred English name; its IRI if it has none. */
    public String preferred(String iri) {
        return preferred.getOrDefault(iri, iri);
    }

    public Set<String> numbers(String iri) {
        return Set.copyOf(numbers.getOrDefault(iri, Set.of()));
    }

    /** Every thing, in the order in which it was added. */
    public List<String> things() {
        return new ArrayList<>(families.keySet());
    }

    public NameKey keys() {
        return keys;
    }

    /** Whether no other thing of the family has a literal as its name. */
    boolean isFree(Family family, Term name, String iri) {
        String owner = owners.getOrDefault(family, Map.of()).get(name.turtle());
        return owner == null || owner.equals(iri);
    }
}

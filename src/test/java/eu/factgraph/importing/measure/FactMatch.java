package eu.factgraph.importing.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds facts among others, with what counts as the same. */
final class FactMatch {

    /** A mention, which a reviewer narrows: any link between the two is it. */
    private static final Set<String> MENTIONS = Set.of("dct:relation", "eli:related_to");

    private static final Set<String> OWN_LINKS =
            Set.of("foaf:homepage", "foaf:page", "dct:source", "own link");

    private static final Set<String> CONTACTS = Set.of("phone", "email", "address");

    private static final double MOST = 0.6;

    private final Set<Fact> facts;
    private final Set<Fact> anywhere = new HashSet<>();
    private final Set<Fact> links = new HashSet<>();
    private final Map<Fact, Set<String>> addresses = new HashMap<>();

    FactMatch(Collection<Fact> all) {
        facts = new LinkedHashSet<>();
        for (Fact fact : all) {
            Fact same = comparable(fact);
            facts.add(same);
            anywhere.add(same.in(""));
            links.add(new Fact(fact.section(), fact.subject(), "", fact.value()));
            links.add(new Fact(fact.section(), fact.value(), "", fact.subject()));
            if (fact.property().equals("address")) {
                addresses
                        .computeIfAbsent(fact.of(fact.subject(), ""), key -> new LinkedHashSet<>())
                        .add(fact.value());
            }
        }
    }

    /** A homepage, a page and a source are one property, since the sheet does not tell them. */
    static Fact comparable(Fact fact) {
        boolean isLink = OWN_LINKS.contains(fact.property()) && fact.value().contains("://");
        return isLink && !fact.value().startsWith(Fact.ITEMS) ? fact.as("own link") : fact;
    }

    Set<Fact> facts() {
        return facts;
    }

    boolean contains(Fact fact) {
        Fact same = comparable(fact);
        if (facts.contains(same)) {
            return true;
        }
        if (same.property().equals("address")) {
            return addresses.getOrDefault(same.of(same.subject(), ""), Set.of()).stream()
                    .anyMatch(address -> areSimilar(address, same.value()));
        }
        return MENTIONS.contains(same.property())
                && links.contains(new Fact(same.section(), same.subject(), "", same.value()));
    }

    /** Whether it is said in another section; of a contact, also if it is said of another thing. */
    boolean containsElsewhere(Fact fact) {
        boolean isContact = CONTACTS.contains(fact.property());
        return anywhere.contains(comparable(fact).in(""))
                || isContact && facts.stream().anyMatch(other -> isSameContact(fact, other));
    }

    private static boolean isSameContact(Fact fact, Fact other) {
        return fact.section().equals(other.section())
                && fact.property().equals(other.property())
                && areSimilar(fact.value(), other.value());
    }

    /** Whether most words of two addresses are the same: parts are left out, countries added. */
    static boolean areSimilar(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        var common = new HashSet<>(words);
        common.retainAll(others);
        return common.size() >= MOST * Math.max(words.size(), others.size());
    }

    private static Set<String> words(String address) {
        return new HashSet<>(Arrays.asList(address.split(" ")));
    }
}

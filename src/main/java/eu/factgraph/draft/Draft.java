package eu.factgraph.draft;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An edition while it is drafted: its sections, the things that it makes, and the review list. */
public final class Draft {

    private static final Pattern RESOURCE =
            Pattern.compile(
                    Pattern.quote(CanonicalNamespace.CANONICAL)
                            + "id/[a-z]+/([a-z-]+)/(?:\\d{4}/)?[^/]+");

    private final Edition edition;
    private final String country;
    private final ThingIndex index;
    private final Decisions decisions;
    private final Identity identity;
    private final Map<String, Set<String>> wordings = new HashMap<>();
    private final Map<String, NewThing> made = new LinkedHashMap<>();
    private final Map<String, SectionDraft> sections = new LinkedHashMap<>();
    private final List<ReviewItem> review = new ArrayList<>();

    /**
     * @param country IRI of the place
     */
    public Draft(Edition edition, String country, ThingIndex index, Decisions decisions) {
        this.edition = edition;
        this.country = country;
        this.index = index;
        this.decisions = decisions;
        identity = new Identity(edition.scope(), index);
    }

    public Edition edition() {
        return edition;
    }

    /** The IRI of the country, or of the Union's territory. */
    public String country() {
        return country;
    }

    public ThingIndex index() {
        return index;
    }

    public Decisions decisions() {
        return decisions;
    }

    /** The draft of a section, begun when it is asked for first. */
    public SectionDraft section(SheetSection section) {
        return sections.computeIfAbsent(section.path(), path -> new SectionDraft(this, section));
    }

    public void list(ReviewItem item) {
        review.add(item);
    }

    /** What is left to an editor, in the order of the sheet. */
    public List<ReviewItem> review() {
        return Collections.unmodifiableList(review);
    }

    /** The sections in the order of the sheet. */
    public List<SectionDraft> sections() {
        return List.copyOf(sections.values());
    }

    /** The number of resources that the sections speak of, by the type in their IRIs. */
    public Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        sections.values().stream()
                .flatMap(section -> section.subjects().keySet().stream())
                .distinct()
                .map(RESOURCE::matcher)
                .filter(Matcher::matches)
                .forEach(resource -> counts.merge(resource.group(1), 1, Integer::sum));
        return counts;
    }

    /** What editors have decided for a thing of the name: classes and kind, as prefixed names. */
    public Optional<List<String>> decidedKind(ThingType type, String name) {
        return decidedKind(iri(type, Slug.of(name)));
    }

    /** What editors have decided for a thing: classes and kind, as prefixed names. */
    public Optional<List<String>> decidedKind(String iri) {
        return Optional.ofNullable(decisions.kinds().get(iri));
    }

    /** Whether the thing is made by this import. */
    public boolean makes(String iri) {
        return made.containsKey(iri);
    }

    /** The first section that speaks of a thing; the IRI itself, if none does. */
    SheetPlace place(String iri) {
        return sections.values().stream()
                .filter(section -> section.subjects().containsKey(iri))
                .findFirst()
                .map(SectionDraft::place)
                .orElse(new SheetPlace(List.of(iri), 0));
    }

    Map<String, NewThing> made() {
        return Collections.unmodifiableMap(made);
    }

    /** The IRI of a thing of the edition's scope. */
    public String iri(ThingType type, String slug) {
        return identity.iri(type, slug);
    }

    /** The IRI of something that exists only as this edition states it, such as an observation. */
    public String editionIri(String type, String slug) {
        return CanonicalNamespace.CANONICAL
                + "id/%s/%s/%d/%s".formatted(edition.scope(), type, edition.year(), slug);
    }

    Optional<String> thing(SectionDraft section, Sighting seen) {
        Optional<String> found = identity.find(seen);
        if (found.isEmpty() && Slug.of(seen.name()).isEmpty()) {
            return Optional.empty();
        }
        String named = found.orElseGet(() -> identity.mint(seen, decisions));
        String iri = decisions.target(named);
        if (decisions.dropped().contains(iri)) {
            return Optional.empty();
        }
        if (!index.contains(iri)) {
            make(iri, seen, !iri.equals(named));
        } else if (isOwnName(iri, seen)) {
            own(iri, seen);
        }
        name(section, iri, seen);
        seen.numbers().forEach(number -> index.addNumber(iri, number));
        return Optional.of(iri);
    }

    /**
     * @param isBorrowed whether the name is another one's, which editors have decided to be this
     */
    private void make(String iri, Sighting seen, boolean isBorrowed) {
        ThingType type = isBorrowed ? ThingIndex.typeOf(iri).orElse(seen.type()) : seen.type();
        List<String> classes = type == seen.type() ? seen.classes() : List.of(type.mainClass());
        String unique = preferred(iri, type.family(), seen);
        made.put(iri, new NewThing(type, unique, classes, isBorrowed));
        index.add(iri, type.family(), unique);
    }

    private String preferred(String iri, Family family, Sighting seen) {
        String name = decisions.names().getOrDefault(iri, seen.name());
        return identity.uniqueName(family, name, iri, seen.numbers());
    }

    /** Whether a thing that was met by the name of another is met by the name of its IRI. */
    private boolean isOwnName(String iri, Sighting seen) {
        NewThing thing = made.get(iri);
        return thing != null
                && thing.isBorrowed()
                && iri.equals(identity.iri(thing.type(), Slug.of(seen.name())));
    }

    /** Gives a thing its own name and kind in place of those of another name. */
    private void own(String iri, Sighting seen) {
        NewThing thing = made.get(iri);
        Family family = thing.type().family();
        String other = thing.preferred();
        String unique = preferred(iri, family, seen);
        thing.own(unique, seen.kind().filter(kind -> thing.type() == seen.type()));
        if (!unique.equals(other)) {
            thing.alsoCalled(Term.english(other));
            index.add(iri, family, unique);
        }
    }

    /** Adds the names that are new: to the thing if this import makes it, else to the section. */
    private void name(SectionDraft section, String iri, Sighting seen) {
        var names = new ArrayList<Term>();
        names.add(Term.english(seen.name()));
        names.addAll(seen.alternatives());
        boolean isReplaced = decisions.names().containsKey(iri) && makes(iri);
        names.forEach(name -> name(section, iri, name, isReplaced && name.equals(names.get(0))));
        seen.hidden().forEach(name -> name(section, iri, name, true));
        NewThing thing = made.get(iri);
        if (thing != null) {
            if (thing.type() == seen.type()) {
                thing.ofKind(seen.kind());
            }
            thing.ofClasses(seen.classes());
            if (thing.isGroup()) {
                index.addGroup(iri);
            }
            if (thing.isPublicBody()) {
                index.addPublicBody(iri);
            }
        }
    }

    private void name(SectionDraft section, String iri, Term name, boolean isHidden) {
        Family family = index.family(iri).orElseThrow();
        if (index.hasName(iri, name.text())
                || !wordings.computeIfAbsent(iri, any -> new HashSet<>()).add(name.text())) {
            return;
        }
        if (!isHidden && !index.isFree(family, name, iri)) {
            list(
                    new ReviewItem(
                            section.place(),
                            name.text(),
                            "is the name of another thing too",
                            "decide whether both are the same",
                            3));
            return;
        }
        NewThing thing = made.get(iri);
        index.add(iri, family, name.text(), name, thing == null ? NameUse.WORDING : NameUse.NAME);
        if (thing == null) {
            section.state(iri, isHidden ? "skos:hiddenLabel" : "skos:altLabel", name);
        } else if (isHidden) {
            thing.onceCalled(name);
        } else {
            thing.alsoCalled(name);
        }
    }
}

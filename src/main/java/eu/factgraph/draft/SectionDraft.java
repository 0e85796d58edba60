package eu.factgraph.draft;

import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements of a section while an edition is drafted. */
public final class SectionDraft {

    private final Draft draft;
    private final SheetSection section;
    private final Map<String, Statements> subjects = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> entries = new HashMap<>();
    private final Map<Integer, Set<String>> onlyNamed = new HashMap<>();

    SectionDraft(Draft draft, SheetSection section) {
        this.draft = draft;
        this.section = section;
    }

    public Draft draft() {
        return draft;
    }

    SheetSection section() {
        return section;
    }

    public SheetPlace place() {
        return section.place();
    }

    /** The IRI of its graph. */
    public String graph() {
        return draft.edition().graph() + "/" + section.path();
    }

    /**
     * The IRI of what a place names, made if it is new; the names that are new are kept.
     *
     * @return empty if an editor has decided to drop it, or the name has no letter
     */
    public Optional<String> thing(Sighting seen) {
        return draft.thing(this, seen);
    }

    /** States that an entry of the section is about a thing. */
    public void entry(String iri, int number) {
        state(iri, "def:entry", Term.integer(number));
        entries.computeIfAbsent(number, key -> new LinkedHashSet<>()).add(iri);
    }

    /** States that the text of an entry names a thing, though the entry is about something else. */
    public void named(String iri, int number) {
        if (!things(number).contains(iri)) {
            onlyNamed.computeIfAbsent(number, key -> new HashSet<>()).add(iri);
        }
        entry(iri, number);
    }

    /** Whether an entry names a thing and is about something else. */
    public boolean isOnlyNamed(String iri, int number) {
        return onlyNamed.getOrDefault(number, Set.of()).contains(iri);
    }

    /** The things that an entry is about. */
    public Set<String> things(int number) {
        return Collections.unmodifiableSet(entries.getOrDefault(number, new LinkedHashSet<>()));
    }

    /**
     * States a value; nothing has a relation to itself.
     *
     * @param subject IRI
     * @param property as a prefixed name, or {@code a}
     */
    public void state(String subject, String property, Term value) {
        if (value.equals(Term.iri(subject))) {
            return;
        }
        subjects.computeIfAbsent(subject, key -> new Statements()).add(property, value);
    }

    /** Whether a value of a property is stated already. */
    public boolean states(String subject, String property) {
        Statements statements = subjects.get(subject);
        return statements != null && !statements.values(property).isEmpty();
    }

    /** Whether a statement is made already. */
    public boolean states(String subject, String property, Term value) {
        return values(subject, property).contains(value);
    }

    /** What is stated of a property. */
    public List<Term> values(String subject, String property) {
        Statements statements = subjects.get(subject);
        return statements == null
                ? List.of()
                : statements.values(property).stream().map(Term::new).toList();
    }

    /** Whether a statement of any property links a thing to another. */
    public boolean links(String subject, String object) {
        Statements statements = subjects.get(subject);
        return statements != null && statements.hasValue(Term.iri(object));
    }

    public void list(SheetPlace where, String what, String why, String how, int gain) {
        draft.list(new ReviewItem(where, what, why, how, gain));
    }

    Map<String, Statements> subjects() {
        return subjects;
    }
}

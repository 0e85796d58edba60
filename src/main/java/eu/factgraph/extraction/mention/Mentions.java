package eu.factgraph.extraction.mention;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.NamesInText;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.sentence.EntryParagraphs;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Relates what an entry is about to the known things that its paragraphs name. */
public final class Mentions {

    private static final Set<Family> FAMILIES =
            EnumSet.of(
                    Family.BODY,
                    Family.ACT,
                    Family.SYSTEM,
                    Family.COMMUNICATION,
                    Family.PROGRAMME,
                    Family.STANDARD);
    private static final Set<String> PASSED_OVER =
            Lexicon.rows("no-mentions").stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3}[\\p{Lu}\\d/&-]{0,9}");
    private static final Pattern CAPITAL = Pattern.compile("(?:^|[ (/-])\\p{Ll}?\\p{Lu}");
    private static final String UNION_ACT = "/id/eu/act/";

    private final SectionDraft draft;
    private final ThingIndex index;

    public Mentions(SectionDraft draft) {
        this.draft = draft;
        this.index = draft.draft().index();
    }

    /** States relations of an entry's things. */
    public void state(SheetSection.Entry entry) {
        Set<String> things = draft.things(entry.number());
        Set<String> own =
                things.stream()
                        .filter(index::isOwn)
                        .filter(this::isRelated)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (own.size() != 1) {
            return;
        }
        String subject = own.iterator().next();
        if (draft.isOnlyNamed(subject, entry.number())) {
            return;
        }
        EntryParagraphs.of(entry).stream()
                .flatMap(this::named)
                .filter(thing -> !things.contains(thing))
                .forEach(thing -> relate(subject, thing));
    }

    private boolean isRelated(String iri) {
        return index.family(iri).filter(FAMILIES::contains).isPresent();
    }

    private Stream<String> named(Text text) {
        String plain = text.plain();
        return index.namesIn(plain).stream()
                .filter(found -> isName(plain, found))
                .flatMap(found -> found.thing().stream())
                .filter(this::isRelated)
                .filter(iri -> !index.isGroup(iri))
                .filter(iri -> !iri.contains(UNION_ACT));
    }

    private boolean isName(String plain, NamesInText.FoundName found) {
        String printed = plain.substring(found.start(), found.end());
        if (PASSED_OVER.contains(index.keys().of(printed))) {
            return false;
        }
        if (!printed.contains(" ")) {
            return ACRONYM.matcher(printed).matches() && !isDefined(plain, found);
        }
        long capitals = CAPITAL.matcher(printed).results().count();
        return capitals > 1 || capitals == 1 && isWritten(found.thing(), printed);
    }

    /** Whether an acronym stands in brackets, after the words that it is short for. */
    private static boolean isDefined(String plain, NamesInText.FoundName found) {
        return found.start() > 0
                && plain.charAt(found.start() - 1) == '('
                && plain.startsWith(")", found.end());
    }

    /** Whether a name with one capital is written so; at the start of a sentence all would be. */
    private boolean isWritten(Optional<String> thing, String printed) {
        return printed.split(" ").length > 2
                && thing.filter(iri -> index.names(iri).contains(printed)).isPresent();
    }

    private void relate(String subject, String thing) {
        if (draft.links(subject, thing) || draft.links(thing, subject)) {
            return;
        }
        boolean areActs = isAct(subject) && isAct(thing);
        draft.state(subject, areActs ? "eli:related_to" : "dct:relation", Term.iri(thing));
    }

    private boolean isAct(String iri) {
        return index.family(iri).filter(Family.ACT::equals).isPresent();
    }
}

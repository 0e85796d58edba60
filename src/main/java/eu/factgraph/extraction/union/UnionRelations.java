package eu.factgraph.extraction.union;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.sentence.EntryParagraphs;
import eu.factgraph.extraction.sentence.EntrySubject;
import eu.factgraph.extraction.sentence.Sentence;
import eu.factgraph.extraction.sentence.Span;
import eu.factgraph.extraction.union.EuActs.Reference;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the entries of a section have to do with acts of the Union that they name. */
public final class UnionRelations {

    private static final String RELATED = "eli:related_to";
    private static final Set<ThingType> OTHERS =
            Set.of(ThingType.POLICY, ThingType.SYSTEM, ThingType.REGISTER);

    private final SheetSection section;
    private final SectionDraft draft;
    private final ThingIndex index;

    public UnionRelations(SheetSection section, SectionDraft draft) {
        this.section = section;
        this.draft = draft;
        this.index = draft.draft().index();
    }

    /** States the relations of an entry's things, and lists what may be an act of the Union. */
    public void state(SheetSection.Entry entry) {
        List<Text> paragraphs = EntryParagraphs.of(entry);
        Stream.concat(Stream.of(entry.title()), paragraphs.stream())
                .flatMap(text -> EuActs.in(text, index).doubts().stream())
                .forEach(doubt -> list(section.place(entry), doubt));
        List<EntrySubject> subjects =
                EntrySubject.of(draft, entry.number()).stream()
                        .filter(subject -> isRelated(subject.type()))
                        .toList();
        for (EntrySubject subject : subjects) {
            var sentences = new ArrayList<Sentence>();
            if (subject.isOnly()) {
                Span title = new Span(0, entry.title().plain().length());
                sentences.add(new Sentence(entry.title(), List.of(title)));
            }
            sentences.addAll(subject.sentences(paragraphs));
            state(subject, sentences);
        }
    }

    private static boolean isRelated(ThingType type) {
        return type == ThingType.ACT || OTHERS.contains(type);
    }

    private void list(SheetPlace place, EuActs.Doubt doubt) {
        draft.list(place, doubt.printed(), doubt.why(), doubt.how(), 3);
    }

    private void state(EntrySubject subject, List<Sentence> sentences) {
        var properties = new LinkedHashMap<String, Set<String>>();
        for (Sentence sentence : sentences) {
            if (subject.isOnly() || !sentence.mentions().isEmpty()) {
                relations(subject, sentence)
                        .forEach(
                                (act, property) ->
                                        properties
                                                .computeIfAbsent(act, key -> new TreeSet<>())
                                                .add(property));
            }
        }
        if (!subject.isOnly()) {
            properties.values().forEach(all -> all.remove(RELATED));
        }
        properties.forEach((act, all) -> state(subject.iri(), act, all));
    }

    /** The properties that a sentence states, by act of the Union. */
    private Map<String, String> relations(EntrySubject subject, Sentence sentence) {
        List<Reference> references = EuActs.in(sentence.text(), index).references();
        var known = UnionSentence.of(sentence, references);
        var relations = new LinkedHashMap<String, String>();
        for (Reference reference : references) {
            known.property(reference)
                    .map(property -> subject.type() == ThingType.ACT ? property : "dct:relation")
                    .ifPresent(
                            property ->
                                    relations.merge(
                                            reference.act(),
                                            property,
                                            (one, other) -> one.equals(RELATED) ? other : one));
        }
        return relations;
    }

    /** A relation of a certain kind stands for the vague one; no act is related to itself. */
    private void state(String iri, String act, Set<String> properties) {
        if (iri.equals(act)) {
            return;
        }
        properties.stream()
                .filter(property -> properties.size() == 1 || !property.equals(RELATED))
                .forEach(property -> draft.state(iri, property, Term.iri(act)));
    }
}

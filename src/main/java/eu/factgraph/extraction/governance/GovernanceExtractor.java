package eu.factgraph.extraction.governance;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.extraction.contact.Contacts;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts the bodies and posts of governance, one object for a sheet. */
public final class GovernanceExtractor {

    private static final int LONGEST_POINTER = 160;
    private static final Pattern SAME =
            Pattern.compile(
                    "(?i)(?:the )?same (?:as|bodies as|authorit\\w+ as)\\b.*\\bnational\\b.*"
                            + "|(?:please )?(?:see|refer to)\\b.*(?:\\bnational\\b|\\b[0-9]\\.[0-9]).*");

    private static final Pattern PERSONAL_DATA =
            Pattern.compile(
                    "(?i)\\b(?:data protection|protection of data|personal data|privacy)\\b");

    private final Map<String, List<String>> responsible = new HashMap<>();
    private final Contacts contacts = new Contacts();

    /** Drafts the bodies of a section; leaves sections of other kinds alone. */
    public void extract(SheetSection section, SectionDraft draft) {
        if (section.template().kind() != EntryKind.BODY) {
            return;
        }
        var responsibilities = new Responsibilities(section.template(), draft);
        var bodies = new ArrayList<String>();
        Optional<String> fieldKind = fieldKind(section);
        for (Entry entry : section.entries()) {
            List<String> things =
                    new EntryBodies(entry, section.place(entry), draft, fieldKind).state();
            things.forEach(responsibilities::state);
            bodies.addAll(things);
            Optional<String> body = things.stream().findFirst();
            contacts.extract(entry.blocks(), body, section.place(entry), draft);
            List<String> listed = listed(entry, things, section.place(entry), draft);
            listed.forEach(iri -> draft.entry(iri, entry.number()));
            listed.forEach(responsibilities::state);
            bodies.addAll(listed);
        }
        contacts.extract(section.intro(), Optional.empty(), section.place(), draft);
        if (section.entries().isEmpty() && pointsToNational(section.intro())) {
            pointed(section, draft).forEach(responsibilities::state);
        } else if (section.entries().isEmpty()) {
            List<String> named = new ListedBodies(draft, section.place()).ofTopic(section.intro());
            named.forEach(responsibilities::state);
            bodies.addAll(named);
        }
        responsible.put(section.path(), bodies);
    }

    /** What the one body is that a country has for a field. */
    private static Optional<String> fieldKind(SheetSection section) {
        boolean isOne = section.entries().size() == 1 && section.path().contains("/national/");
        return Optional.of("body-kind:data-protection-authority")
                .filter(kind -> isOne && section.path().endsWith("/data-protection"))
                .filter(kind -> speaksOfData(section.entries().get(0)));
    }

    private static boolean speaksOfData(Entry entry) {
        return Stream.concat(
                        Stream.of(entry.title().plain()),
                        entry.blocks().stream()
                                .filter(Paragraph.class::isInstance)
                                .map(block -> ((Paragraph) block).text().plain()))
                .anyMatch(text -> PERSONAL_DATA.matcher(text).find());
    }

    /** Further bodies of an entry whose title names a group or none. */
    private static List<String> listed(
            Entry entry, List<String> things, SheetPlace place, SectionDraft draft) {
        var listed = new ListedBodies(draft, place);
        if (things.isEmpty()) {
            return listed.ofTopic(entry.blocks());
        }
        boolean isGroup = things.size() == 1 && draft.draft().index().isGroup(things.get(0));
        return isGroup ? listed.ofGroup(entry.blocks()) : List.of();
    }

    private static boolean pointsToNational(List<Block> intro) {
        return intro.size() == 1
                && intro.get(0) instanceof Paragraph paragraph
                && paragraph.text().plain().length() <= LONGEST_POINTER
                && SAME.matcher(paragraph.text().plain()).matches();
    }

    /** The national body that the section points to; several are left to an editor. */
    private List<String> pointed(SheetSection section, SectionDraft draft) {
        List<String> bodies = national(section);
        if (bodies.size() > 1) {
            draft.list(
                    section.place(),
                    section.title(),
                    "points to the national level, which names several bodies",
                    "state which of them are responsible here too",
                    3);
            return List.of();
        }
        return bodies;
    }

    /** The bodies of the section of the same field at the national level. */
    private List<String> national(SheetSection section) {
        String path = section.path().replace("/subnational", "/national");
        return path.equals(section.path()) ? List.of() : responsible.getOrDefault(path, List.of());
    }
}

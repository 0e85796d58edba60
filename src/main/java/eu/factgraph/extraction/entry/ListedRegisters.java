package eu.factgraph.extraction.entry;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.entry.HeadNoun.Sort;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Registers that an entry lists in items or in the first cells of a table, each with its name and,
 * after a dash or colon, what it is.
 */
final class ListedRegisters {

    private static final int MOST_WORDS = 12;
    private static final Pattern ITEM =
            Pattern.compile("(.{3,150}?)(?: *[–—] *| +- +|: +|(?<=\\)),? )(.*)");

    private static final Pattern SENTENCE =
            Pattern.compile("^An? |\\b(?:is|are|was|were|has|have|can|will)\\b");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?is).*\\bbase (?:registries|registers)\\b[^.]{0,40}:\\s*");

    private final SectionDraft draft;
    private final EntryLexicon lexicon;
    private final SheetPlace place;

    ListedRegisters(SectionDraft draft, EntryLexicon lexicon, SheetPlace place) {
        this.draft = draft;
        this.lexicon = lexicon;
        this.place = place;
    }

    void draft(Entry entry) {
        boolean isAnnounced = false;
        for (Block block : entry.blocks()) {
            boolean areRegisters = isAnnounced(block, isAnnounced);
            items(block).forEach(item -> draft(entry.number(), item, areRegisters));
            isAnnounced = areRegisters;
        }
    }

    /** Whether the items from here on are registers, for the paragraph before them says so. */
    private static boolean isAnnounced(Block block, boolean wasBefore) {
        return block instanceof Paragraph paragraph
                && (paragraph.is(Style.ITEM)
                        ? wasBefore
                        : ANNOUNCED.matcher(paragraph.text().plain()).matches());
    }

    private static Stream<Text> items(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.is(Style.ITEM) ? Stream.of(paragraph.text()) : Stream.empty();
        }
        return block instanceof Table table
                ? table.rows().stream()
                        .filter(row -> row.cells().size() > 1)
                        .flatMap(row -> row.cells().get(0).paragraphs().stream())
                        .map(Paragraph::text)
                : Stream.empty();
    }

    private void draft(int entry, Text item, boolean areRegisters) {
        String plain = item.plain().replaceAll("[;.,]$", "").strip();
        Matcher parts = ITEM.matcher(plain);
        boolean isDescribed = parts.matches();
        PrintedName name = PrintedName.of(isDescribed ? parts.group(1) : plain);
        if (name.name().isEmpty() || name.name().split(" ").length > MOST_WORDS) {
            return;
        }
        boolean isListed =
                areRegisters
                        && Character.isUpperCase(name.name().codePointAt(0))
                        && !SENTENCE.matcher(name.name()).find();
        if (isRegister(name.name())
                || isDescribed && (isListed || describesRegister(parts.group(2)))) {
            state(entry, item, name);
        }
    }

    private boolean isRegister(String name) {
        return Character.isUpperCase(name.codePointAt(0))
                && !lexicon.heads().isBare(name)
                && lexicon.heads().of(name).filter(ListedRegisters::isOne).isPresent();
    }

    private boolean describesRegister(String description) {
        boolean isNoun = !description.matches(".*\\b(?:is|are|was|were|has|contains)\\b.*");
        return isNoun && lexicon.heads().of(description).filter(ListedRegisters::isOne).isPresent();
    }

    private static boolean isOne(HeadNoun head) {
        return head.is(Sort.REGISTER) && !head.isPlural();
    }

    private void state(int entry, Text item, PrintedName name) {
        List<Term> acronyms =
                name.brackets().stream().filter(PrintedName::isAcronym).map(Term::english).toList();
        Sighting seen = Sighting.of(ThingType.REGISTER, name.name(), place).alsoCalled(acronyms);
        Optional<String> register = draft.thing(seen);
        register.ifPresent(iri -> draft.entry(iri, entry));
        Optional<Text.Link> link = item.links().stream().filter(one -> isOf(name, one)).findFirst();
        if (register.isPresent() && link.isPresent()) {
            var names = new EntryName(name.name(), acronyms, List.of(), List.of(), List.of());
            new LinkStatement(draft, place)
                    .state(register.get(), ThingType.REGISTER, names, OwnLink.named(link.get()));
        }
    }

    private static boolean isOf(PrintedName name, Text.Link link) {
        return link.start() < name.name().length() || name.brackets().contains(link.text());
    }
}

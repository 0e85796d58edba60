package eu.factgraph.extraction.union;

import eu.factgraph.draft.NamesInText;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the acts of the Union that a text names: by number, by usual name or by address. */
public final class EuActs {

    /**
     * An act of the Union in a text.
     *
     * @param act IRI
     * @param start of what names it in {@link Text#plain()}, with words such as "Directive (EU)"
     */
    public record Reference(String act, int start, int end) {

        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    /**
     * What looks like an act of the Union and is none that is known.
     *
     * @param near IRI of the act that may be meant
     * @param why it is not certain
     * @param how to settle it, in one line
     */
    public record Doubt(
            String printed, Optional<String> near, String why, String how, int start, int end) {

        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    /** In the order of the text; no two of one kind overlap. */
    public record NamedActs(List<Reference> references, List<Doubt> doubts) {

        public NamedActs {
            references = List.copyOf(references);
            doubts = List.copyOf(doubts);
        }
    }

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}\\d?");

    private EuActs() {}

    /** The acts that a text names, and what may be one. */
    public static NamedActs in(Text text, ThingIndex index) {
        String plain = text.plain();
        EuActNumbers.NumberedActs numbers = EuActNumbers.in(plain, index);
        var references = new TreeMap<Integer, Reference>();
        numbers.references().forEach(number -> references.put(number.start(), number));
        names(plain, index).forEach(name -> add(references, name));
        var doubts = new ArrayList<>(numbers.doubts());
        for (Text.Link link : text.links()) {
            EuActAddress.of(link.target())
                    .filter(number -> near(references, link.start(), link.end()).isEmpty())
                    .ifPresent(number -> linked(index, link, number, references, doubts));
        }
        return new NamedActs(List.copyOf(references.values()), doubts);
    }

    /** Adds a name, or makes one reference of a number and the name that it belongs to. */
    private static void add(TreeMap<Integer, Reference> references, Reference name) {
        List<Reference> near = near(references, name.start(), name.end());
        if (near.isEmpty()) {
            references.put(name.start(), name);
        } else if (near.size() == 1 && near.get(0).act().equals(name.act())) {
            Reference number = near.get(0);
            references.remove(number.start());
            int start = Math.min(number.start(), name.start());
            int end = Math.max(number.end(), name.end());
            references.put(start, new Reference(name.act(), start, end));
        }
    }

    /** An address settles a number that is doubtful in the text of its link, if it is near. */
    private static void linked(
            ThingIndex index,
            Text.Link link,
            EuActNumber number,
            TreeMap<Integer, Reference> references,
            List<Doubt> doubts) {
        Optional<String> act = index.findNumber(number.celex());
        List<Doubt> printed =
                doubts.stream().filter(doubt -> doubt.overlaps(link.start(), link.end())).toList();
        boolean isSettled = printed.stream().allMatch(doubt -> doubt.near().equals(act));
        if (act.isPresent() && isSettled) {
            doubts.removeAll(printed);
            references.put(link.start(), new Reference(act.get(), link.start(), link.end()));
        } else if (printed.isEmpty()) {
            doubts.add(EuActNumbers.unknown(link.text(), number, link.start(), link.end()));
        }
    }

    private static List<Reference> near(
            TreeMap<Integer, Reference> references, int start, int end) {
        Integer before = references.lowerKey(start);
        return references
                .subMap(before == null ? start : before, true, end, false)
                .values()
                .stream()
                .filter(reference -> reference.overlaps(start, end))
                .toList();
    }

    /** Usual names of acts: of several words, or in capitals. */
    private static List<Reference> names(String plain, ThingIndex index) {
        return index.namesIn(plain).stream()
                .filter(found -> found.thing().filter(EuActs::isEuAct).isPresent())
                .filter(found -> isName(plain.substring(found.start(), found.end())))
                .map(EuActs::reference)
                .toList();
    }

    private static Reference reference(NamesInText.FoundName found) {
        return new Reference(found.thing().orElseThrow(), found.start(), found.end());
    }

    private static boolean isName(String printed) {
        boolean isNumber = Character.isDigit(printed.charAt(0));
        return !isNumber && (printed.contains(" ") || CAPITALS.matcher(printed).matches());
    }

    static boolean isEuAct(String iri) {
        return iri.contains("/id/eu/act/");
    }

    /** The act that a title is the name or begins with the number of. */
    public static Optional<String> inTitle(String title, ThingIndex index) {
        List<Reference> found = in(Text.of(title), index).references();
        if (found.isEmpty() || !isLead(title.substring(0, found.get(0).start()))) {
            return Optional.empty();
        }
        Reference first = found.get(0);
        String rest = title.substring(first.end()).replaceFirst("^\\)", "").strip();
        boolean isNumber = title.substring(first.start(), first.end()).matches(".*\\d/\\d.*");
        boolean isWhole = rest.isEmpty() || rest.matches("\\([^()]*\\)");
        boolean isFollowed = rest.matches("(?s)(?:,|;|and\\b|&).*");
        return isWhole || isNumber && !isFollowed ? Optional.of(first.act()) : Optional.empty();
    }

    private static boolean isLead(String before) {
        return before.isBlank() || before.strip().equalsIgnoreCase("the");
    }
}

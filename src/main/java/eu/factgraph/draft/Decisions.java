package eu.factgraph.draft;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.PrefixRules;
import eu.factgraph.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an editor of a country has decided for all imports, in {@code data/{scope}/decisions.tsv}:
 * lines of a verb, the IRI of a thing or its prefixed name, and for some verbs a third column.
 *
 * @param same the thing that another one is, by the IRI of the other
 * @param different pairs of IRIs, in both orders
 * @param kinds classes and kind concepts, as prefixed names
 * @param names preferred English names
 * @param dropped things that are not drafted
 */
public record Decisions(
        Map<String, String> same,
        Set<List<String>> different,
        Map<String, List<String>> kinds,
        Map<String, String> names,
        Set<String> dropped) {

    public static final String FILE = "decisions.tsv";

    private enum Verb {
        SAME,
        DIFFERENT,
        KIND,
        NAME,
        DROP;

        int columns() {
            return this == DROP ? 2 : 3;
        }

        static Optional<Verb> of(String word) {
            return Arrays.stream(values())
                    .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    public static Decisions none() {
        return new Decisions(Map.of(), Set.of(), Map.of(), Map.of(), Set.of());
    }

    /**
     * @param file may be missing
     * @throws InvalidInput with the line of each fault
     */
    public static Decisions read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        var decisions =
                new Decisions(
                        new HashMap<>(),
                        new HashSet<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashSet<>());
        var faults = new ArrayList<String>();
        List<String> lines = TextFile.read(file, TextFile.MAX_BYTES).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
                String where = file + ":" + (at + 1) + ": ";
                decisions.add(lines.get(at)).ifPresent(fault -> faults.add(where + fault));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return decisions;
    }

    /** The thing that {@code iri} is decided to be in the end, or {@code iri} itself. */
    public String target(String iri) {
        String target = iri;
        while (same.containsKey(target)) {
            target = same.get(target);
        }
        return target;
    }

    /** Whether another thing is decided to be this one. */
    public boolean isTarget(String iri) {
        return same.containsValue(iri);
    }

    public boolean areDifferent(String one, String other) {
        return different.contains(List.of(one, other));
    }

    /** The fault of the line, if it has one. */
    private Optional<String> add(String line) {
        String[] columns = line.split("\t", -1);
        Optional<Verb> verb = Verb.of(columns[0]);
        if (verb.isEmpty()) {
            return Optional.of(
                    "%s is no decision; write same, different, kind, name or drop"
                            .formatted(columns[0]));
        }
        if (columns.length < verb.get().columns()) {
            return Optional.of(
                    "%s needs %d columns, separated by tabs"
                            .formatted(columns[0], verb.get().columns()));
        }
        Optional<String> subject = iri(columns[1]);
        if (subject.isEmpty()) {
            return Optional.of(
                    "%s is no IRI of a thing; write one such as ee-organisation:riigikogu"
                            .formatted(columns[1]));
        }
        return add(verb.get(), subject.get(), columns.length > 2 ? columns[2].strip() : "");
    }

    private Optional<String> add(Verb verb, String subject, String value) {
        switch (verb) {
            case NAME -> {
                if (value.isEmpty()) {
                    return Optional.of("name gives no name; write it in column 3");
                }
                names.put(subject, value);
            }
            case KIND -> {
                List<String> terms = List.of(value.split("\\s+"));
                if (!terms.stream().allMatch(term -> fromPrefix(term).isPresent())) {
                    return Optional.of(
                            "%s is no kind; write one such as act-type:law".formatted(value));
                }
                kinds.put(subject, terms);
            }
            case DROP -> dropped.add(subject);
            case SAME, DIFFERENT -> {
                return iri(value)
                        .map(other -> relate(verb, subject, other))
                        .orElse(
                                Optional.of(
                                        value + " is no IRI of a thing; write it as in column 2"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> relate(Verb verb, String subject, String other) {
        if (verb == Verb.SAME) {
            if (target(other).equals(subject)) {
                return Optional.of("is the same as itself; leave out the line");
            }
            same.put(subject, other);
        } else {
            different.add(List.of(subject, other));
            different.add(List.of(other, subject));
        }
        return Optional.empty();
    }

    private static Optional<String> iri(String name) {
        String text = name.strip().replaceAll("^<|>$", "");
        if (text.startsWith(CanonicalNamespace.CANONICAL + "id/")) {
            return Optional.of(text);
        }
        return fromPrefix(text);
    }

    private static Optional<String> fromPrefix(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return Optional.empty();
        }
        return PrefixRules.namespace(parts[0]).map(namespace -> namespace + parts[1]);
    }
}

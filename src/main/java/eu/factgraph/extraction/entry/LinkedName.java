package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.entry.EntryKindRules.Verdict;
import eu.factgraph.extraction.entry.HeadNoun.Sort;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells that a title names a system by the link that the text of its entry begins with. */
final class LinkedName {

    private static final Pattern ARTICLE = Pattern.compile("(?i)\\s*(?:the |this )?\\s*");

    private final HeadNouns heads;
    private final NameKey keys;

    LinkedName(HeadNouns heads, NameKey keys) {
        this.heads = heads;
        this.keys = keys;
    }

    /**
     * What an entry is whose text begins with a link of its name, or as "The [portal]".
     *
     * @param text with what the first paragraph begins
     * @param links of the paragraphs
     */
    Optional<Verdict> of(EntryName name, String text, List<LinkPlace> links) {
        Optional<LinkPlace> first =
                links.stream()
                        .limit(1)
                        .filter(place -> place.paragraph() == 0)
                        .filter(place -> ARTICLE.matcher(place.before()).matches())
                        .findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String printed = first.get().link().text();
        Optional<HeadNoun> noun =
                heads.of(printed).filter(head -> head.is(Sort.SYSTEM) && !head.isPlural());
        if (noun.isPresent() && heads.isBare(printed) && !first.get().before().isBlank()) {
            return Optional.of(Verdict.of(ThingType.SYSTEM, noun.get()));
        }
        boolean isNamed =
                isName(printed, name) && new Definition(heads, keys).of(name, text).isEmpty();
        return isNamed ? Optional.of(Verdict.SYSTEM) : Optional.empty();
    }

    private boolean isName(String printed, EntryName name) {
        PrintedName parts = PrintedName.of(printed);
        List<String> names = name.all().stream().map(keys::of).toList();
        return Stream.concat(Stream.of(printed, parts.name()), parts.brackets().stream())
                .map(keys::of)
                .anyMatch(names::contains);
    }
}

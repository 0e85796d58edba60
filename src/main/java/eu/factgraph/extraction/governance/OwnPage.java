package eu.factgraph.extraction.governance;

import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.link.WebAddress;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * States the page of the body that an entry is about: as its homepage what its own name links to
 * near the root of a site, as a page what its title or a part of its name at the beginning links
 * to.
 */
final class OwnPage {

    private static final Set<String> SMALL = Set.of("new", "this", "former", "current");

    private static final Pattern BRACKET = Pattern.compile("\\s*\\(([^()]*)\\)");

    private final SectionDraft draft;
    private final ThingIndex index;
    private final NameKey keys;

    OwnPage(SectionDraft draft) {
        this.draft = draft;
        this.index = draft.draft().index();
        this.keys = index.keys();
    }

    void state(String body, Entry entry) {
        List<Text> paragraphs = paragraphs(entry);
        Set<String> names = index.names(body).stream().map(keys::of).collect(Collectors.toSet());
        Optional<WebAddress> home =
                Stream.concat(Stream.of(entry.title()), paragraphs.stream())
                        .flatMap(text -> addresses(text, link -> isName(link, text, names)))
                        .findFirst();
        if (home.isPresent()) {
            String property = home.get().isNearRoot() ? "foaf:homepage" : "foaf:page";
            draft.state(body, property, Term.iri(home.get().address()));
            return;
        }
        Set<String> words = names.stream().flatMap(OwnPage::words).collect(Collectors.toSet());
        Stream.concat(
                        addresses(entry.title(), link -> true),
                        paragraphs.stream()
                                .limit(1)
                                .flatMap(
                                        text -> addresses(text, link -> isPart(link, text, words))))
                .findFirst()
                .ifPresent(page -> draft.state(body, "foaf:page", Term.iri(page.address())));
    }

    private static List<Text> paragraphs(Entry entry) {
        return entry.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private static Stream<WebAddress> addresses(Text text, Predicate<Link> isWanted) {
        return text.links().stream()
                .filter(isWanted)
                .flatMap(link -> WebAddress.of(link.target()).stream());
    }

    /** Whether a link has the name, or the name stands in brackets after it. */
    private boolean isName(Link link, Text text, Set<String> names) {
        String printed = link.text();
        int bracket = printed.indexOf('(');
        String bare = bracket > 0 ? printed.substring(0, bracket) : printed;
        Matcher after = BRACKET.matcher(text.plain().substring(link.end()));
        return Stream.of(printed, bare).map(keys::of).anyMatch(names::contains)
                || after.lookingAt() && names.contains(keys.of(after.group(1)));
    }

    /** Whether a text begins with it, as "The [Ministry]" or "The Harbour [Office]". */
    private boolean isPart(Link link, Text text, Set<String> words) {
        String printed = link.text().replaceAll("\\([^()]*\\)?", " ");
        String before = text.plain().substring(0, link.start());
        return !keys.of(printed).isEmpty()
                && BodyNames.isBody(before + printed)
                && Stream.of(printed, before)
                        .map(keys::of)
                        .flatMap(OwnPage::words)
                        .allMatch(word -> words.contains(word) || SMALL.contains(word));
    }

    private static Stream<String> words(String key) {
        return Arrays.stream(key.split(" ")).filter(word -> !word.isEmpty());
    }
}

package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the link of an entry that leads to what the entry is about. */
public final class OwnLinks {

    private static final int MOST_EXTRA_WORDS = 3;
    private static final Pattern ARTICLE_BEFORE =
            Pattern.compile(
                    "(?i)(?:.*[^\\p{L}])?(?:the|this|its|new|(?:is|was) an?)(?: new| current| official)?\\s*$");
    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?i)(?:.*[^\\p{L}])?(?:amend\\w*|previous|former|old|repeal\\w*|implement\\w*"
                            + "|draft|proposal|annex|version|guide\\w*|report|apps?|module|api|blog"
                            + "|manual|brochure|statistics)(?:[^\\p{L}].*)?");
    private static final Pattern SITE_WORDS =
            Pattern.compile(
                    "(?i)(?:the |this |its )?(?:official )?(?:web ?site|web ?page|portal|site|platform)");
    private static final Pattern PROPER =
            Pattern.compile(".*(?:\\p{Lu}.*\\p{Lu}|\\d|\\p{L}\\.\\p{L}|^\\p{Lu}).*");
    private static final Pattern NOTHING_BEFORE =
            Pattern.compile("(?i)\\s*(?:the|an?|this|new)?\\s*");
    private static final Pattern DATES =
            Pattern.compile(
                    "(?i)\\b(?:january|february|march|april|may|june|july|august|september|october"
                            + "|november|december|\\d+(?:[/-]\\d+)*|no|nr|n°|coll|short)\\b");
    private static final Pattern DATE =
            Pattern.compile("(?:the )?(?:\\p{L}+ ){1,2}of \\d{1,2} \\p{Lu}\\p{L}+ \\d{4}");
    private static final Set<String> SMALL =
            Set.of("of", "on", "for", "this", "and", "new", "n", "egovernment");
    private static final Pattern SECOND_NAME = Pattern.compile("\\S+(?: +[–—−-]+ +|: +)(\\S+ .+)");
    private static final Pattern SHORT_FORM = Pattern.compile("\\b\\p{Lu}{2,4}\\b");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:https?://)?(?:www\\.)?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+(?:/\\S*)?");
    private static final Pattern ADDRESS_BEFORE =
            Pattern.compile(
                    "(?i).*(?:available|accessible|accessed|found|portal|website|address|platform|"
                            + "site|link|page)(?: (?:is|at|under|on|via|through|here|from))*[ :(]*$");

    private final NameKey keys;
    private final HeadNouns heads;

    public OwnLinks(NameKey keys, HeadNouns heads) {
        this.keys = keys;
        this.heads = heads;
    }

    /**
     * @param head of the name
     * @param paragraphs of the entry
     */
    public Optional<OwnLink> of(
            Text title, EntryName name, Optional<HeadNoun> head, List<Text> paragraphs) {
        Optional<Link> inTitle =
                title.links().stream().filter(link -> !link.target().startsWith("#")).findFirst();
        if (inTitle.isPresent()) {
            return inTitle.map(OwnLink::named);
        }
        var search = new Search(name, head, paragraphs);
        return search.first(search::isName)
                .or(() -> search.first(search::isLongerName))
                .or(() -> search.first(search::isShorterName))
                .map(OwnLink::named)
                .or(
                        () ->
                                search.first(search::isHeadNoun)
                                        .or(() -> search.first(search::isFirstWords))
                                        .or(search::onlyDated)
                                        .map(OwnLink::described))
                .or(() -> search.onlyAddress().map(OwnLink::named));
    }

    private final class Search {

        private final List<LinkPlace> places;
        private final Set<String> names = new HashSet<>();
        private final Set<String> words;
        private final List<Set<String>> longNames;
        private final Optional<HeadNoun> head;

        Search(EntryName name, Optional<HeadNoun> head, List<Text> paragraphs) {
            this.head = head;
            name.all().forEach(text -> names.add(keys.of(text)));
            name.numbers().stream()
                    .flatMap(one -> Stream.of(one.text(), one.text().replaceFirst("^\\S+ ", "")))
                    .forEach(number -> names.add(keys.of(number)));
            words = words(name.name());
            longNames = parts(name.name()).map(OwnLinks.this::words).toList();
            Predicate<LinkPlace> isPossible = SiteName.mayBeAt(name.name());
            places =
                    LinkPlace.in(paragraphs).stream()
                            .filter(place -> isName(place) || isPossible.test(place))
                            .toList();
        }

        Optional<Link> first(Predicate<LinkPlace> test) {
            return places.stream().filter(test::test).map(LinkPlace::link).findFirst();
        }

        boolean isName(LinkPlace place) {
            PrintedName text = PrintedName.of(place.link().text());
            return Stream.concat(
                            Stream.of(place.link().text(), text.name(), place.bracket()),
                            text.brackets().stream())
                    .map(keys::of)
                    .anyMatch(one -> !one.isEmpty() && names.contains(one));
        }

        /** The name with up to three words more, and none that makes it another thing. */
        boolean isLongerName(LinkPlace place) {
            return longNames.stream().anyMatch(name -> isLonger(name, place));
        }

        private boolean isLonger(Set<String> name, LinkPlace place) {
            Set<String> text = words(place.link().text());
            var extra = new HashSet<>(text);
            extra.removeAll(name);
            boolean isNamed = name.size() > 1 || heads.isBare(String.join(" ", extra));
            return isNamed
                    && text.containsAll(name)
                    && extra.size() <= MOST_EXTRA_WORDS
                    && extra.stream().noneMatch(word -> word.matches(".*\\d.*"))
                    && !isChanged(place.link().text())
                    && hasSameHead(place.link().text());
        }

        /** A part of the name that has its head noun, or a proper name in it. */
        boolean isShorterName(LinkPlace place) {
            String text = place.link().text();
            Set<String> part = words(SHORT_FORM.matcher(text).replaceAll(" "));
            if (part.isEmpty() || !words.containsAll(part) || heads.isBare(text)) {
                return false;
            }
            boolean isMost = part.size() > 2 && heads.of(text).isEmpty();
            return text.contains(" ")
                    ? part.size() > 1 && (hasSameHead(text) || isMost)
                    : PROPER.matcher(text).matches() && isOfSystem();
        }

        /**
         * What the text of the entry begins with, if it has no word that the name lacks: "The [Law
         * of 4 May 2016]" of a law, "[Nemo]" of the Nemo platform.
         */
        boolean isFirstWords(LinkPlace place) {
            String text = place.link().text();
            if (place.paragraph() > 0 || !NOTHING_BEFORE.matcher(place.before()).matches()) {
                return false;
            }
            boolean isPlain =
                    words(DATES.matcher(text).replaceAll(" ")).stream()
                            .allMatch(word -> words.contains(word) || SMALL.contains(word));
            return isPlain
                    && !isChanged(text)
                    && (head.isEmpty() || isOfSystem() || hasSameNoun(text));
        }

        /** "the [Law of 4 May 2016]" of a law, where it alone is named so at the beginning. */
        Optional<Link> onlyDated() {
            List<LinkPlace> dated = places.stream().filter(this::isDated).toList();
            return dated.size() == 1 && !isChanged(dated.get(0).before())
                    ? Optional.of(dated.get(0).link())
                    : Optional.empty();
        }

        private boolean isDated(LinkPlace place) {
            String text = place.link().text();
            return place.paragraph() == 0
                    && DATE.matcher(text).matches()
                    && head.filter(noun -> noun.is(HeadNoun.Sort.ACT)).isPresent()
                    && hasSameNoun(text);
        }

        private boolean hasSameNoun(String text) {
            return heads.of(text)
                    .filter(other -> other.noun().equals(head.orElseThrow().noun()))
                    .isPresent();
        }

        private boolean isOfSystem() {
            return head.isEmpty() || head.get().is(HeadNoun.Sort.SYSTEM);
        }

        /** "The [Act]" in the first two paragraphs; for a system its "[website]" too. */
        boolean isHeadNoun(LinkPlace place) {
            if (place.paragraph() > 1) {
                return false;
            }
            String text = place.link().text();
            boolean isSite = isOfSystem() && SITE_WORDS.matcher(text).matches();
            boolean hasArticle =
                    ARTICLE_BEFORE.matcher(place.before()).matches()
                            || text.matches("(?i)(?:the|this) .*");
            return hasArticle && (isSite || heads.isBare(text) && hasSameHead(text));
        }

        private boolean hasSameHead(String text) {
            Optional<HeadNoun> other = heads.of(text);
            return head.isEmpty()
                    || other.isPresent()
                            && other.get().sort() == head.get().sort()
                            && (!other.get().is(HeadNoun.Sort.POLICY)
                                    || head.get().noun().endsWith(other.get().noun()));
        }

        /** The one printed address of the entry, where the words before it announce it. */
        Optional<Link> onlyAddress() {
            List<LinkPlace> addresses =
                    places.stream()
                            .filter(place -> ADDRESS.matcher(place.link().text().strip()).matches())
                            .toList();
            return addresses.size() == 1
                            && isOfSystem()
                            && ADDRESS_BEFORE.matcher(addresses.get(0).before()).matches()
                    ? Optional.of(addresses.get(0).link())
                    : Optional.empty();
        }

        private boolean isChanged(String text) {
            return CHANGED.matcher(text).matches()
                    && names.stream().noneMatch(name -> CHANGED.matcher(name).matches());
        }
    }

    /** The name, and what follows a short name and a dash or colon. */
    private static Stream<String> parts(String name) {
        Matcher second = SECOND_NAME.matcher(name);
        return second.matches() ? Stream.of(name, second.group(1)) : Stream.of(name);
    }

    private Set<String> words(String text) {
        String key = keys.of(text);
        return key.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(key.split(" ")));
    }
}

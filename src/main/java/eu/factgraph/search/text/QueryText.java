package eu.factgraph.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words and values of a text that is searched.
 *
 * @param words all words, in order
 * @param rest the words that are no part of a value
 * @param values each with what it may mean
 * @param isContact whether it is a mail address or a telephone number, which no words stand for
 */
public record QueryText(
        List<String> words, List<String> rest, List<List<SearchValue>> values, boolean isContact) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    public static QueryText of(String text) {
        List<SearchValue> contacts =
                ContactText.email(text).map(List::of).orElseGet(() -> ContactText.telephones(text));
        if (!contacts.isEmpty()) {
            return new QueryText(List.of(), List.of(), List.of(contacts), true);
        }
        Optional<HostAndPath> address = HostAndPath.of(text);
        return address.isPresent() ? of(address.orElseThrow()) : ofWords(text);
    }

    private static QueryText of(HostAndPath address) {
        List<SearchValue> values =
                Stream.of(ValueKind.HOMEPAGE, ValueKind.PAGE, ValueKind.HOST)
                        .map(kind -> new SearchValue(kind, address.key()))
                        .toList();
        return new QueryText(TextFolding.words(address.key()), List.of(), List.of(values), false);
    }

    private static QueryText ofWords(String text) {
        String folded = TextFolding.fold(text);
        var values = new ArrayList<List<SearchValue>>();
        var rest = new StringBuilder();
        int end = 0;
        for (FoundValue found : in(folded)) {
            rest.append(folded, end, found.start()).append(' ');
            values.add(found.values());
            end = found.end();
        }
        var words = new ArrayList<String>();
        for (String word : TextFolding.words(rest.append(folded.substring(end)).toString())) {
            if (DIGITS.matcher(word).matches()) {
                values.add(List.of(NumberFinder.number(word)));
            } else {
                words.add(word);
            }
        }
        return new QueryText(TextFolding.words(text), words, values, false);
    }

    /** The dates and numbers in a folded text that do not overlap, in order. */
    private static List<FoundValue> in(String folded) {
        var found = new ArrayList<FoundValue>();
        Stream.concat(DateFinder.in(folded), NumberFinder.in(folded))
                .filter(one -> found.stream().noneMatch(one::overlaps))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(FoundValue::start));
        return found;
    }

    /** Whether the whole text is a web address. */
    public boolean isAddress() {
        return !values.isEmpty() && values.get(0).get(0).kind() == ValueKind.HOMEPAGE;
    }

    /** Whether one date or number is the whole of a folded text. */
    static boolean isDateOrNumber(String folded) {
        return in(folded).stream()
                .anyMatch(found -> found.start() == 0 && found.end() == folded.length());
    }

    /** The dates and numbers that a text mentions. */
    public static Stream<SearchValue> mentioned(String text) {
        return in(TextFolding.fold(text)).stream().flatMap(found -> found.values().stream());
    }
}

package eu.factgraph.query.definition;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that should contain the names, dates and numbers of a row. The two differ in form: the
 * factsheet has "18 July 2017", "11 398 589", "30 million" and "five years", and inflected words.
 */
record SourceEvidence(String text) {

    private static final Pattern DATE =
            Pattern.compile("((?:19|20)\\d\\d)(?:-(\\d\\d)(?:-(\\d\\d))?)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern YEARS = Pattern.compile("P(\\d+)Y");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Numbers that the factsheet writes as words. */
    private static final Map<String, String> IN_WORDS =
            Map.ofEntries(
                    Map.entry("1", "first"),
                    Map.entry("2", "doubling"),
                    Map.entry("3", "three"),
                    Map.entry("4", "four"),
                    Map.entry("5", "five"),
                    Map.entry("6", "six"),
                    Map.entry("8", "eight"),
                    Map.entry("10", "ten"),
                    Map.entry("17", "seventeen"),
                    Map.entry("30", "thirty"),
                    Map.entry("100", "fully"));

    /** Telephone numbers, email addresses and CELEX numbers. */
    private static final Pattern AS_PRINTED =
            Pattern.compile("\\S+@\\S+|[+\\d][\\d .-]+|\\d{5}[A-Z]\\d{4}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ENDING =
            Pattern.compile("(ication|ment|ied|ies|ing|ed|es|(?<!s)s|e|y)$");
    private static final Set<String> WITHOUT_MEANING = Set.of("and", "for", "the", "with");

    SourceEvidence {
        text = text.replaceAll("\\s+", " ");
    }

    /** Whether the text contains the numbers of a cell: a date, a figure or a name. */
    boolean showsNumbers(String cell) {
        Matcher date = DATE.matcher(cell);
        if (date.matches()) {
            return showsDate(date);
        }
        if (NUMBER.matcher(cell).matches()) {
            return written(new BigDecimal(cell)).anyMatch(this::has);
        }
        Matcher years = YEARS.matcher(cell);
        if (years.matches()) {
            return written(new BigDecimal(years.group(1))).anyMatch(n -> has(n + " years"));
        }
        if (AS_PRINTED.matcher(cell).matches()) {
            return showsPrinted(cell);
        }
        return words(text).containsAll(numbers(cell));
    }

    /** Whether the text contains a cell literally, apart from spaces. */
    boolean showsPrinted(String cell) {
        return text.replace(" ", "").contains(cell.replace(" ", ""));
    }

    /**
     * Whether the text contains a web address; some are printed without {@code http://}, and it
     * lacks hyphens where the PDF broke a line.
     */
    boolean showsAddress(String address) {
        String printed = address.replaceFirst("^http://", "").replace("-", "");
        return text.replaceAll("[ -]", "").contains(printed);
    }

    /** Whether the text contains a name; it lacks hyphens where the PDF broke a line. */
    boolean showsName(String name) {
        return showsWords(name) || showsWords(name.replace("-", ""));
    }

    /**
     * Whether the text contains all words of a name, in any order and with any ending; a short
     * acronym such as EU literally.
     */
    private boolean showsWords(String name) {
        Set<String> wanted = words(name);
        return wanted.isEmpty() ? has(name) : words(text).containsAll(wanted);
    }

    private boolean showsDate(Matcher date) {
        String year = date.group(1);
        if (date.group(2) == null) {
            return has(year) || endsPeriod(year);
        }
        String month =
                Month.of(Integer.parseInt(date.group(2)))
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (date.group(3) == null) {
            return has(month + " " + year);
        }
        int day = Integer.parseInt(date.group(3));
        return has(day + " " + month + " " + year) || has(month + " " + day + " " + year);
    }

    /** Whether {@code year} is the end of a period such as 2014-2019. */
    private boolean endsPeriod(String year) {
        return Pattern.compile("\\b(19|20)\\d\\d-" + year + "\\b").matcher(text).find();
    }

    /** Whether the text contains {@code words}, not as part of a longer word or number. */
    private boolean has(String words) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(words) + "(?!\\w|\\.\\d| \\d{3}\\b)")
                .matcher(text)
                .find();
    }

    /** The forms in which the factsheet may write {@code number}. */
    private static Stream<String> written(BigDecimal number) {
        String plain = number.toPlainString();
        String word = IN_WORDS.getOrDefault(plain, plain);
        String millions = number.divide(MILLION).toPlainString() + " million";
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return Stream.of(plain, grouped(number), word, capital, millions);
    }

    private static String grouped(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setGroupingSeparator(' ');
        return new DecimalFormat("#,##0.###", symbols).format(number);
    }

    private static Set<String> numbers(String cell) {
        return words(cell).stream()
                .filter(word -> word.chars().allMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        List<String> all =
                WORD.matcher(plain.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
        return all.stream()
                .filter(word -> word.length() > 2 || Character.isDigit(word.charAt(0)))
                .filter(word -> !WITHOUT_MEANING.contains(word))
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .collect(Collectors.toSet());
    }
}

package eu.factgraph.extraction.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The number of an act of the Union, as EUR-Lex writes it.
 *
 * @param letter of its type in a CELEX number: R, L, D or F
 */
record EuActNumber(String letter, int year, int number) {

    private static final int FIRST_YEAR = 1952;
    private static final int LAST_YEAR = 2049;

    /** Until then regulations had the number before the year. */
    private static final int YEAR_FIRST = 2015;

    /** Until then years had two digits. */
    private static final int LONG_YEARS = 1999;

    String celex() {
        return "3%d%s%04d".formatted(year, letter, number);
    }

    /** The number of a CELEX number of secondary law, also of a consolidated text. */
    static Optional<EuActNumber> ofCelex(String celex) {
        if (!celex.matches("[03]\\d{4}[RLDF]\\d{4}.*")) {
            return Optional.empty();
        }
        return Optional.of(
                new EuActNumber(
                        celex.substring(5, 6),
                        Integer.parseInt(celex.substring(1, 5)),
                        Integer.parseInt(celex.substring(6, 10))));
    }

    /** What two figures can be where they stand in the order that such acts had then. */
    static List<EuActNumber> inOrder(String first, String second, List<String> letters) {
        var numbers = new ArrayList<EuActNumber>();
        for (String letter : letters) {
            boolean isNumbered = letter.equals("R") || letter.equals("D");
            year(first)
                    .filter(year -> !letter.equals("R") || year >= YEAR_FIRST)
                    .map(year -> new EuActNumber(letter, year, Integer.parseInt(second)))
                    .ifPresent(numbers::add);
            year(second)
                    .filter(year -> isNumbered && year < YEAR_FIRST)
                    .map(year -> new EuActNumber(letter, year, Integer.parseInt(first)))
                    .ifPresent(numbers::add);
        }
        return numbers;
    }

    /** What two figures can be in any order. */
    static List<EuActNumber> inAnyOrder(String first, String second, List<String> letters) {
        return letters.stream()
                .flatMap(
                        letter ->
                                Stream.concat(
                                        year(first).map(year -> of(letter, year, second)).stream(),
                                        year(second).map(year -> of(letter, year, first)).stream()))
                .toList();
    }

    private static EuActNumber of(String letter, int year, String number) {
        return new EuActNumber(letter, year, Integer.parseInt(number));
    }

    private static Optional<Integer> year(String digits) {
        int value = Integer.parseInt(digits);
        if (digits.length() == 2 && value >= FIRST_YEAR % 100) {
            return Optional.of(1900 + value).filter(year -> year < LONG_YEARS);
        }
        return Optional.of(value).filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR);
    }

    /** Such as {@code Directive (EU) 2016/2102}. */
    String title() {
        return "%s (EU) %s".formatted(kind(), figures());
    }

    private String kind() {
        return switch (letter) {
            case "R" -> "Regulation";
            case "L" -> "Directive";
            default -> "Decision";
        };
    }

    private String figures() {
        boolean isNumbered = letter.equals("R") && year < YEAR_FIRST;
        return isNumbered ? "No %d/%d".formatted(number, year) : year + "/" + number;
    }

    /** A block for {@code data/eu} and what to add to it, in one line of Turtle. */
    String block() {
        String kind = kind().toLowerCase(Locale.ROOT);
        boolean isNumbered = letter.equals("R") && year < YEAR_FIRST;
        String slug = isNumbered ? number + "-" + year : year + "-" + number;
        return ("eu-act:%s-%s a eli:LegalResource ; skos:prefLabel \"%s\"@en ;"
                        + " eli:type_document act-type:eu-%s ; eli:id_local \"%s\" .")
                .formatted(kind, slug, title(), kind, celex());
    }
}

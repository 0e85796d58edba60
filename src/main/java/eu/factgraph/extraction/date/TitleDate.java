package eu.factgraph.extraction.date;

import java.util.Optional;
import java.util.regex.Pattern;

/** The date of an act that its title begins with: "Law of 18 July 2017 on …". */
final class TitleDate {

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:\\p{L}[\\p{L}’'-]* ){1,5}(?:(?:No|nr|n°)\\.? ?[\\p{L}\\d/.-]{1,20},? )?(?:of|dated) ");
    private static final Pattern OF_ANOTHER =
            Pattern.compile("(?i).*(?:\\b(?:on|to|for)\\b|amend|implement|transpos|repeal).*");

    private TitleDate() {}

    static Optional<PrintedDate> in(String title) {
        return PrintedDate.in(title).stream()
                .findFirst()
                .filter(PrintedDate::isFull)
                .filter(date -> isBefore(title.substring(0, date.start())));
    }

    private static boolean isBefore(String text) {
        return BEFORE.matcher(text).matches() && !OF_ANOTHER.matcher(text).matches();
    }
}

package eu.factgraph.extraction.governance;

import eu.factgraph.extraction.body.PrintedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of an entry of governance.
 *
 * @param name as printed, with brackets, without a former name
 * @param former name
 */
record EntryTitle(String name, Optional<String> former) {

    private static final Pattern FORMER =
            Pattern.compile(
                    "(?i)^(.+?),?\\s*[(–-]?\\s*\\b(?:formerly|former|previously)(?: known as| called| the)?\\b:?\\s*(.+)$");
    private static final Pattern ACRONYM_AT_END = Pattern.compile("\\s*\\([^()]*\\)?\\s*\\)?$");

    static EntryTitle of(String printed) {
        String title = printed.strip().replaceAll("[.:]$", "");
        Matcher former = FORMER.matcher(title);
        if (former.matches()) {
            String name = former.group(1).replaceAll("[\\s(,–-]+$", "");
            String old = ACRONYM_AT_END.matcher(former.group(2)).replaceFirst("").strip();
            old = old.replaceAll("\\)+$", "");
            return new EntryTitle(name, Optional.of(old).filter(text -> !text.isEmpty()));
        }
        return new EntryTitle(title, Optional.empty());
    }

    String plain() {
        return PrintedName.of(name).name();
    }
}

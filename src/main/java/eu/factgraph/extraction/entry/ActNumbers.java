package eu.factgraph.extraction.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers by which national law and gazettes know acts. */
public final class ActNumbers {

    /**
     * A number in its normal form.
     *
     * @param isOwn whether no other act has it, as another of the same gazette may
     * @param start where it stands in the text
     */
    public record Number(String text, boolean isOwn, int start) {}

    private record Rule(Pattern pattern, String form, boolean isOwn) {}

    private final List<Rule> rules = new ArrayList<>();

    /**
     * @param scope of the country whose sheet is read
     * @param rows of scopes (or {@code *}), a pattern, the normal form with its groups, and {@code
     *     own} or {@code shared}
     */
    public ActNumbers(String scope, List<List<String>> rows) {
        for (List<String> row : rows) {
            List<String> scopes = List.of(row.get(0).split(" "));
            if (scopes.contains("*") || scopes.contains(scope)) {
                rules.add(
                        new Rule(
                                Pattern.compile(row.get(1), Pattern.UNICODE_CASE),
                                row.get(2),
                                row.get(3).equals("own")));
            }
        }
    }

    /** The numbers of a text, in the order of the rules and of the text. */
    public List<Number> in(String text) {
        var numbers = new ArrayList<Number>();
        for (Rule rule : rules) {
            Matcher match = rule.pattern().matcher(text);
            while (match.find()) {
                numbers.add(new Number(form(match, rule.form()), rule.isOwn(), match.start()));
            }
        }
        return numbers;
    }

    private static String form(Matcher match, String form) {
        String text = form;
        for (int group = 1; group <= match.groupCount(); group++) {
            String value = match.group(group) == null ? "" : match.group(group);
            text = text.replace("$" + group, value);
        }
        return capitalised(text.replaceAll("\\s+", " ").strip());
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The numbers of a text that are its own, each once. */
    public Set<String> texts(String text) {
        var texts = new LinkedHashSet<String>();
        in(text).forEach(number -> texts.add(number.text()));
        return texts;
    }
}

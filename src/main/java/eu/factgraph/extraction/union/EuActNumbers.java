package eu.factgraph.extraction.union;

import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.union.EuActs.Doubt;
import eu.factgraph.extraction.union.EuActs.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds acts of the Union by numbers such as 2003/98/EC where words around say so. */
final class EuActNumbers {

    record NumberedActs(List<Reference> references, List<Doubt> doubts) {}

    private static final Pattern FIGURES =
            Pattern.compile(
                    "(?<![\\d/:–-])(?<!\\d\\.)(\\d{1,4}) ?/ ?(\\d{1,4})"
                            + "(?: ?/ ?(EC|EU|EEC|EG|UE|CE|CEE|JHA|EURATOM)\\b)?(?![\\d/])",
                    Pattern.CASE_INSENSITIVE);

    /** What stands before a number: the type of act, whose it is, "No". */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:"
                            + "(?<by>(?:(?:EU|EC|EEC|Union|European|Commission|Council|Community"
                            + "|Delegated|Implementing|Framework) ){0,4})"
                            + "(?<kind>Directive|Regulation|Decision)s?\\s?\\(?"
                            + "(?<mark>EU|EC|EEC|UE|CE|EEA)?|\\(?(?<alone>EU|EC|EEC))"
                            + "(?:, ?Euratom)?\\)?[\\s,:–-]{0,3}(?:(?:Nos?|Nr|N|number)[.°º]{0,2}|№)?"
                            + "[\\s.°º(]{0,3}$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN =
            Pattern.compile("\\)?(?: ?[,;&] ?| and | or |, and )(?:No\\.? ?)?\\(?");

    private static final Pattern EUROPE =
            Pattern.compile("\\bEU\\b|\\bEC\\b|Europe|eIDAS|GDPR|Union");

    private static final int LOOK_BACK = 90;

    private static final Map<String, List<String>> LETTERS =
            Map.of(
                    "directive", List.of("L"),
                    "regulation", List.of("R"),
                    "decision", List.of("D", "F"));
    private static final List<String> ALL = List.of("L", "R", "D", "F");

    /**
     * What is known of a number from the words around it.
     *
     * @param isMarked whether they name the Union, not just a type of act
     */
    private record Context(List<String> letters, boolean isMarked, int start, int end) {}

    private final String plain;
    private final ThingIndex index;
    private final List<Reference> references = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private EuActNumbers(String plain, ThingIndex index) {
        this.plain = plain;
        this.index = index;
    }

    static NumberedActs in(String plain, ThingIndex index) {
        var numbers = new EuActNumbers(plain, index);
        numbers.find();
        return new NumberedActs(numbers.references, numbers.doubts);
    }

    private void find() {
        Matcher figures = FIGURES.matcher(plain);
        Optional<Context> last = Optional.empty();
        while (figures.find()) {
            Optional<Context> context = context(figures, last);
            context.ifPresent(known -> add(figures, known));
            last = context;
        }
    }

    private Optional<Context> context(Matcher figures, Optional<Context> last) {
        boolean isSuffixed = figures.group(3) != null;
        int from = Math.max(figures.start() - LOOK_BACK, last.map(Context::end).orElse(0));
        Matcher before = BEFORE.matcher(plain.substring(from, figures.start()));
        if (before.find()) {
            String kind = before.group("kind");
            boolean isMarked =
                    isSuffixed
                            || before.group("mark") != null
                            || before.group("alone") != null
                            || !before.group("by").isBlank();
            int start = from + before.start();
            return Optional.of(context(letters(kind), isMarked, start, figures));
        }
        if (last.isPresent()
                && BETWEEN.matcher(plain.substring(last.get().end(), figures.start())).matches()) {
            Context one = last.get();
            return Optional.of(context(one.letters(), one.isMarked(), figures.start(), figures));
        }
        return isSuffixed
                ? Optional.of(context(ALL, true, figures.start(), figures))
                : Optional.empty();
    }

    private static Context context(
            List<String> letters, boolean isMarked, int start, Matcher figures) {
        return new Context(letters, isMarked, start, figures.end());
    }

    private static List<String> letters(String kind) {
        return kind == null ? ALL : LETTERS.get(kind.toLowerCase(Locale.ROOT));
    }

    private void add(Matcher figures, Context context) {
        String first = figures.group(1);
        String second = figures.group(2);
        List<EuActNumber> likely = EuActNumber.inOrder(first, second, context.letters());
        Set<String> acts = known(likely);
        boolean isEuropean = context.isMarked() || EUROPE.matcher(plain).find();
        if (acts.size() == 1 && isEuropean) {
            references.add(new Reference(acts.iterator().next(), context.start(), context.end()));
        } else if (isEuropean) {
            doubt(first, second, context, likely).ifPresent(doubts::add);
        }
    }

    private Optional<Doubt> doubt(
            String first, String second, Context context, List<EuActNumber> likely) {
        String printed = plain.substring(context.start(), context.end());
        Set<String> near = known(EuActNumber.inAnyOrder(first, second, ALL));
        if (near.size() == 1) {
            return Optional.of(near(printed, near.iterator().next(), context));
        }
        return likely.stream()
                .findFirst()
                .filter(number -> context.isMarked())
                .map(number -> unknown(printed, number, context.start(), context.end()));
    }

    private Doubt near(String printed, String act, Context context) {
        return new Doubt(
                printed,
                Optional.of(act),
                "no act of the Union has this number; %s is near".formatted(index.preferred(act)),
                "correct the number, or state " + Term.iri(act).turtle(),
                context.start(),
                context.end());
    }

    /** A number that the list of acts lacks. */
    static Doubt unknown(String printed, EuActNumber number, int start, int end) {
        return new Doubt(
                printed,
                Optional.empty(),
                "the list of acts of the Union lacks it",
                "check it in EUR-Lex and add to data/eu: " + number.block(),
                start,
                end);
    }

    private Set<String> known(List<EuActNumber> numbers) {
        return numbers.stream()
                .flatMap(number -> index.findNumber(number.celex()).stream())
                .collect(Collectors.toSet());
    }
}

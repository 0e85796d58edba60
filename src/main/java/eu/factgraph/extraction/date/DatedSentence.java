package eu.factgraph.extraction.date;

import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.date.DateVerb.Happening;
import eu.factgraph.extraction.sentence.Sentence;
import eu.factgraph.extraction.sentence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence of an entry and what it says of when something happened to the entry's thing.
 *
 * @param mentions of the thing, in order
 */
record DatedSentence(
        String plain, List<Span> mentions, List<PrintedDate> dates, List<DateVerb> verbs) {

    /** A date and what it is of. */
    record DatedHappening(Happening happening, PrintedDate date) {}

    private static final String ARTICLES =
            "(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Nn]ew|[Cc]urrent|[Nn]ational|\\p{Lu}[\\p{L}’'-]+) ){0,4}";
    private static final String BRACKETS = "(?: ?\\([^()]{0,120}\\))?";
    private static final Pattern ONLY_ARTICLES = Pattern.compile(ARTICLES);
    private static final Pattern BEFORE_LEAD_DATE =
            Pattern.compile("(?:In|On|Since|From|As of) (?:the )?");
    private static final Pattern AFTER_LEAD_DATE = Pattern.compile(",? " + ARTICLES);
    private static final Pattern BODY = Pattern.compile("[^,;:()]{3,90} ");
    private static final Pattern BODY_AFTER_DATE = Pattern.compile(",? [^,;:()]{3,90} ");
    private static final Pattern AFTER_OBJECT = Pattern.compile(BRACKETS + " (?:on|in) ");
    private static final Pattern PASSIVE =
            Pattern.compile(
                    "(?s).*\\b(?:was|were|been|be|being|is|are|to|not|will|would|which|that) ");

    /** Between a thing and a verb of which it is the subject. */
    private static final Pattern TO_VERB =
            Pattern.compile(
                    BRACKETS
                            + BRACKETS
                            + ",? ?(?:(?:which|that) )?(?:(?:was|were|has been|had been|have been|is|has|it"
                            + "|and|originally|officially|first|formally|finally|also|initially"
                            + "|unanimously|recently|subsequently|last|then|later|already) ){0,4}"
                            + "(?:(?:adopted|passed|approved|signed|published|enacted) and (?:it )?"
                            + "(?:was |has )?)?");

    private static final Pattern FINITE =
            Pattern.compile("(?:was|were|has|had|have|is|it|and)\\b.*|");
    private static final Pattern TO_DATE =
            Pattern.compile(
                    "(?: once| again| unanimously| last| officially)?(?: by [^,.;:()]{2,80}?)?"
                            + "(?: on| in| as of| since| from)(?: the)? | ");
    private static final Pattern TO_NEXT_DATE =
            Pattern.compile("(?:,| and|, and) (?:again )?(?:in |on )?");
    private static final Pattern TO_NEXT_VERB =
            Pattern.compile(
                    BRACKETS
                            + ",?(?: and| but)?(?: it)?(?: was| were| has been| had been| have been)?"
                            + "(?: then| later| subsequently| finally| last| also)? ");

    /** What is said of a part, a version or a plan of a thing is not said of it. */
    private static final Pattern PART =
            Pattern.compile(
                    "(?i).*\\b(?:amend\\w*|revis\\w*|version|changes?|updat\\w*|chapter|annex|articles?"
                            + "|parts?|implement\\w*|supplement\\w*|modif\\w*|exten\\w*|first|second|third"
                            + "|previous|former|old|earlier|original|initial|draft|bill|proposal|concept|process"
                            + "|work|basis|framework|repeal\\w*|replac\\w*)(?: [\\p{L}-]+){0,3} ");

    private static final Pattern PREPOSITION =
            Pattern.compile("(?s).*\\b(?:of|to|for|on|by|with|in|under|from|than)(?: the| this)? ");
    private static final Pattern AMENDMENTS =
            Pattern.compile("(?i)\\b(?:amend|revis|renew|updat|modif)");
    private static final int LOOK_BACK = 60;

    static DatedSentence of(Sentence sentence, ThingType type) {
        return new DatedSentence(
                sentence.plain(),
                sentence.mentions(),
                PrintedDate.in(sentence.plain()),
                DateVerb.in(sentence.plain(), type));
    }

    /** What happened to the thing, each with its date, in the order of the sentence. */
    List<DatedHappening> happenings() {
        var found = new ArrayList<DatedHappening>();
        int end = -1;
        for (DateVerb verb : verbs) {
            List<PrintedDate> dates =
                    isSubject(verb, end)
                            ? passive(verb)
                            : active(verb).map(List::of).orElse(List.of());
            if (verb.happening() == Happening.IN_FORCE && isOfAmendment(found)) {
                continue;
            }
            for (PrintedDate date : dates) {
                found.add(new DatedHappening(verb.happening(), date));
                end = Math.max(end, date.end());
            }
        }
        return found;
    }

    /** What comes into force after an amendment is the amendment. */
    private static boolean isOfAmendment(List<DatedHappening> found) {
        return found.stream().anyMatch(dated -> dated.happening() == Happening.AMENDED);
    }

    /** Whether it speaks of amendments, of whatever act. */
    boolean isOfAmendments() {
        return AMENDMENTS.matcher(plain).find();
    }

    private boolean isSubject(DateVerb verb, int lastDate) {
        boolean isNext =
                lastDate >= 0
                        && lastDate < verb.start()
                        && matches(TO_NEXT_VERB, lastDate, verb.start());
        return isNext
                || mentions.stream().anyMatch(mention -> isSubject(mention, verb))
                || isParticiple(verb);
    }

    private boolean isSubject(Span mention, DateVerb verb) {
        if (mention.end() > verb.start() || !matches(TO_VERB, mention.end(), verb.start())) {
            return false;
        }
        String between = plain.substring(mention.end(), verb.start()).strip();
        boolean isFinite = FINITE.matcher(between.replaceAll("\\([^()]*\\)", "").strip()).matches();
        return isWhole(mention)
                && !(isFinite && isIntransitive(between, verb) && before(mention, PREPOSITION));
    }

    /** Whether the thing before is the subject, not just what a participle belongs to. */
    private static boolean isIntransitive(String between, DateVerb verb) {
        return !between.isEmpty() || verb.happening() == Happening.IN_FORCE;
    }

    private boolean isWhole(Span mention) {
        return !before(mention, PART);
    }

    private boolean before(Span mention, Pattern pattern) {
        int from = Math.max(0, mention.start() - LOOK_BACK);
        return pattern.matcher(plain.substring(from, mention.start())).matches();
    }

    /** Such as "Adopted on 8 June 2018, the Act …". */
    private boolean isParticiple(DateVerb verb) {
        return verb.start() == 0
                && after(verb)
                        .filter(date -> mentions.stream().anyMatch(it -> follows(date, it)))
                        .isPresent();
    }

    private boolean follows(PrintedDate date, Span mention) {
        return mention.start() >= date.end()
                && matches(AFTER_LEAD_DATE, date.end(), mention.start());
    }

    /** The dates after a verb; if there are none, the one that the sentence begins with. */
    private List<PrintedDate> passive(DateVerb verb) {
        var found = new ArrayList<PrintedDate>();
        after(verb).ifPresent(found::add);
        if (found.isEmpty()) {
            return lead().filter(
                            date ->
                                    mentions.stream()
                                            .anyMatch(
                                                    it ->
                                                            follows(date, it)
                                                                    && it.end() <= verb.start()))
                    .map(List::of)
                    .orElse(List.of());
        }
        for (PrintedDate date : dates) {
            PrintedDate last = found.get(found.size() - 1);
            if (date.start() >= last.end() && matches(TO_NEXT_DATE, last.end(), date.start())) {
                found.add(date);
            }
        }
        return found;
    }

    private Optional<PrintedDate> after(DateVerb verb) {
        return dates.stream()
                .filter(date -> date.start() >= verb.end())
                .findFirst()
                .filter(date -> matches(TO_DATE, verb.end(), date.start()))
                .filter(date -> date.start() > verb.end() + 1 || isSince(verb));
    }

    private boolean isSince(DateVerb verb) {
        return plain.substring(verb.start(), verb.end()).endsWith("since");
    }

    private Optional<PrintedDate> lead() {
        return dates.stream()
                .findFirst()
                .filter(date -> matches(BEFORE_LEAD_DATE, 0, date.start()));
    }

    /**
     * The date of what a body did with the thing: "On 5 May 2014, the Parliament adopted the Act".
     */
    private Optional<PrintedDate> active(DateVerb verb) {
        Optional<Span> object =
                mentions.stream()
                        .filter(it -> it.start() > verb.end())
                        .filter(it -> matches(ONLY_ARTICLES, verb.end() + 1, it.start()))
                        .filter(it -> !plain.startsWith(" for ", it.end()))
                        .findFirst();
        String before = plain.substring(0, verb.start());
        if (object.isEmpty() || !verb.isOfBodies() || PASSIVE.matcher(before).matches()) {
            return Optional.empty();
        }
        Optional<PrintedDate> lead =
                lead().filter(date -> date.end() < verb.start())
                        .filter(date -> matches(BODY_AFTER_DATE, date.end(), verb.start()));
        return lead.or(() -> afterObject(object.get(), before));
    }

    private Optional<PrintedDate> afterObject(Span object, String before) {
        return dates.stream()
                .filter(date -> date.start() > object.end())
                .findFirst()
                .filter(date -> BODY.matcher(before).matches())
                .filter(date -> matches(AFTER_OBJECT, object.end(), date.start()));
    }

    private boolean matches(Pattern pattern, int start, int end) {
        return start <= end && pattern.matcher(plain.substring(start, end)).matches();
    }
}

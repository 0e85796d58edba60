package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.entry.HeadNoun.Sort;
import eu.factgraph.sheet.outline.EntryKind;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides what an entry is, by its section and its name. */
public final class EntryKindRules {

    /** A decision. */
    public enum Certainty {
        THING,
        /** Its title is a field. */
        TOPIC,
        UNSURE
    }

    /**
     * What an entry is.
     *
     * @param type of a thing; null if it is none
     * @param head noun that told; empty if a proper name did
     */
    public record Verdict(Certainty certainty, ThingType type, Optional<HeadNoun> head) {

        static final Verdict TOPIC = new Verdict(Certainty.TOPIC, null, Optional.empty());
        static final Verdict UNSURE = new Verdict(Certainty.UNSURE, null, Optional.empty());
        static final Verdict SYSTEM =
                new Verdict(Certainty.THING, ThingType.SYSTEM, Optional.empty());

        static Verdict of(ThingType type, HeadNoun head) {
            return new Verdict(Certainty.THING, type, Optional.of(head));
        }

        boolean isThing() {
            return certainty == Certainty.THING;
        }

        /** Its kind, as a prefixed name. */
        public Optional<String> concept() {
            return head.flatMap(HeadNoun::concept);
        }

        /** Whether its name is one of several things. */
        public boolean isGroup() {
            return head.filter(HeadNoun::isPlural).isPresent()
                    && (type == ThingType.SYSTEM || type == ThingType.REGISTER);
        }
    }

    private static final Pattern PLAN =
            Pattern.compile("(?:.* )?(?:Programme|Strategy|Plan|Agenda) .*");

    /** What is done, and not what it is done to. */
    private static final Pattern DOING =
            Pattern.compile(
                    "(?i)(?:(?:establishment|implementation|transposition|introduction|creation"
                            + "|launch|development|improvement|modernisation|publication|update"
                            + "|set up|use|progress|references?|interconnection|exchange"
                            + "|registration|accessibility|information|approach|compliance)"
                            + " (?:of|for|in|on|and|to|with|between)\\b"
                            + "|(?:interconnecting|improving|modelling|implementing|developing"
                            + "|establishing|enhancing|strengthening)\\b).*");

    private static final String PROPER_WORD =
            "(?:\\p{L}+-\\p{Lu}{2,}|[\\p{L}\\d-]*\\p{L}[\\p{L}\\d-]*(?:\\.[\\p{L}\\d-]+)+"
                    + "|(?!e\\p{Lu})\\p{L}*\\p{Ll}\\p{Lu}[\\p{L}\\d]*|\\p{L}*[@+]\\p{L}+|\\p{L}+\\d+)";

    /** One word, or up to three of which one is certainly a name. */
    private static final Pattern PROPER_NAME =
            Pattern.compile(
                    "[\\p{L}\\d@+.’'-]+|"
                            + PROPER_WORD
                            + "(?: (?!and|or|in|of|for)[\\p{L}\\d.-]+){1,2}|[\\p{L}.-]+ "
                            + PROPER_WORD);

    /** Such as "data.gov.be"; the domain in lower case, for "CSIRT.SK" is a team. */
    private static final Pattern SITE =
            Pattern.compile("[\\p{L}\\d. -]+\\.(?:[a-z]{2}|com|info|net|org|swiss)");

    /** Such as "2014-2020" or "2015 - present". */
    private static final Pattern PERIOD =
            Pattern.compile(".*(?:19|20)\\d{2} ?[-–—−/] ?(?:(?:19|20)\\d{2}|present|ongoing)\\b.*");

    private final HeadNouns heads;
    private final Set<String> topics;
    private final NameKey keys;

    public EntryKindRules(HeadNouns heads, Collection<String> topics, NameKey keys) {
        this.heads = heads;
        this.keys = keys;
        this.topics = topics.stream().map(keys::of).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isTopic(String title) {
        return topics.contains(keys.of(title));
    }

    /**
     * @param title as printed
     * @param text of the entry's first paragraph; empty if it has none
     */
    public Verdict decide(EntryKind section, EntryName name, String title, String text) {
        if (isTopic(name.name())) {
            return Verdict.TOPIC;
        }
        Optional<HeadNoun> head = heads.of(name.name()).filter(found -> !found.is(Sort.OPEN));
        return switch (section) {
            case ACT -> act(name, head, text);
            case POLICY -> policy(name, head, title, text);
            default -> system(section, name, head, text);
        };
    }

    private Verdict act(EntryName name, Optional<HeadNoun> head, String text) {
        if (head.isPresent() && head.get().is(Sort.ACT)) {
            return Verdict.of(ThingType.ACT, head.get());
        }
        Optional<HeadNoun> self = new Definition(heads, keys).ofThis(text);
        if (self.isPresent() && self.get().is(Sort.ACT) && !isDoing(name)) {
            return Verdict.of(ThingType.ACT, self.get());
        }
        if (head.isPresent() && head.get().is(Sort.POLICY) && !isWeak(head.get())) {
            return Verdict.of(ThingType.POLICY, head.get());
        }
        return head.isPresent() && head.get().is(Sort.POLICY) ? Verdict.UNSURE : Verdict.TOPIC;
    }

    private static boolean isWeak(HeadNoun head) {
        return head.noun().endsWith("framework") || head.noun().endsWith("agreement");
    }

    private static boolean isDoing(EntryName name) {
        return DOING.matcher(name.name()).matches();
    }

    private Verdict policy(EntryName name, Optional<HeadNoun> head, String title, String text) {
        if (head.isEmpty() && PERIOD.matcher(title).matches()) {
            return new Verdict(Certainty.THING, ThingType.POLICY, Optional.empty());
        }
        if (head.isPresent()) {
            return switch (head.get().sort()) {
                case ACT -> Verdict.of(ThingType.ACT, head.get());
                case POLICY -> Verdict.of(ThingType.POLICY, head.get());
                case SYSTEM ->
                        PLAN.matcher(title).matches()
                                ? new Verdict(Certainty.THING, ThingType.POLICY, Optional.empty())
                                : isDoing(name)
                                        ? Verdict.UNSURE
                                        : Verdict.of(ThingType.SYSTEM, head.get());
                case BODY -> Verdict.of(ThingType.ORGANISATION, head.get());
                default -> Verdict.TOPIC;
            };
        }
        return defined(name, text)
                .filter(found -> found.is(Sort.POLICY))
                .map(found -> Verdict.of(ThingType.POLICY, found))
                .orElse(Verdict.UNSURE);
    }

    private Optional<HeadNoun> defined(EntryName name, String text) {
        return new Definition(heads, keys)
                .of(name, text)
                .map(head -> new HeadNoun(head.noun(), head.sort(), head.concept(), false));
    }

    private Verdict system(
            EntryKind section, EntryName name, Optional<HeadNoun> head, String text) {
        if (isDoing(name)) {
            return Verdict.TOPIC;
        }
        if (head.filter(found -> found.is(Sort.BODY)).isPresent()
                && heads.ending(name.name()).filter(EntryKindRules::isSystem).isPresent()) {
            return Verdict.UNSURE;
        }
        Optional<HeadNoun> told = head.or(() -> defined(name, text)).or(() -> ending(name));
        if (told.isPresent()) {
            return switch (told.get().sort()) {
                case SYSTEM -> Verdict.of(ThingType.SYSTEM, told.get());
                case REGISTER -> Verdict.of(ThingType.REGISTER, told.get());
                case POLICY -> policyOfSystems(head, told.get());
                case BODY -> Verdict.of(ThingType.ORGANISATION, told.get());
                case OPEN ->
                        told.get().noun().matches("service|eservice|solution")
                                ? unnamed(section, name)
                                : Verdict.UNSURE;
                default -> Verdict.TOPIC;
            };
        }
        return unnamed(section, name);
    }

    /** What is planned or done about systems; a framework may be a system itself. */
    private static Verdict policyOfSystems(Optional<HeadNoun> head, HeadNoun told) {
        if (told.noun().equals("project") || told.noun().startsWith("program")) {
            return Verdict.of(ThingType.PROGRAMME, told);
        }
        return head.isPresent() && !told.noun().equals("framework")
                ? Verdict.of(ThingType.POLICY, told)
                : Verdict.UNSURE;
    }

    /** The noun at the end of such as "Interoperability of systems portal". */
    private Optional<HeadNoun> ending(EntryName name) {
        return name.name().contains(" of the ") || name.name().contains(" as a ")
                ? Optional.empty()
                : heads.ending(name.name()).filter(EntryKindRules::isSystem);
    }

    private static boolean isSystem(HeadNoun head) {
        return !head.isPlural() && (head.is(Sort.SYSTEM) || head.is(Sort.REGISTER));
    }

    /**
     * A proper name without head noun is a system; of a kind that is not stated, unless the name is
     * the address of a website.
     */
    private Verdict unnamed(EntryKind section, EntryName name) {
        boolean isProper = PROPER_NAME.matcher(name.name()).matches();
        if (!isProper || section == EntryKind.REGISTER) {
            return Verdict.UNSURE;
        }
        return SITE.matcher(name.name()).matches()
                ? heads.of("website")
                        .map(head -> Verdict.of(ThingType.SYSTEM, head))
                        .orElse(Verdict.SYSTEM)
                : Verdict.SYSTEM;
    }
}

package eu.factgraph.extraction.entry;

import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.entry.EntryKindRules.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;

/** Corrects what a title tells of a kind by what its entry's text and section say. */
final class SectionKinds {

    private static final HeadNoun PORTAL =
            new HeadNoun(
                    "portal", HeadNoun.Sort.SYSTEM, Optional.of("solution-kind:portal"), false);
    private static final String DRAFT = "act-type:draft-act";

    /** Said of an act that is not yet one. */
    private static final Pattern IN_PREPARATION =
            Pattern.compile(
                    "(?i)\\b(?:was drafted|is being drafted|in preparation|proposed (?:law|act)"
                            + "|(?:this|new|the) (?:draft (?:law|act)|bill)"
                            + "|(?:sent|submitted|forwarded) (?:for adoption )?to (?:the )?(?:\\p{L}+ )?"
                            + "(?:parliament|assembly))\\b");

    /** Said of an act that is one, or of something else that would leave a doubt. */
    private static final Pattern ADOPTED =
            Pattern.compile(
                    "(?i)\\b(?:adopted|passed|enacted|promulgated|came into|come into|entered into"
                            + "|in force|took effect|approved|amended)\\b");

    private static final Pattern PROMULGATED =
            Pattern.compile(
                    "(?i)\\b(?:was|been) promulgated\\b|\\b(?:entered|came) into force\\b"
                            + "|\\bsigned into law\\b|\\bbecame law\\b");
    private static final Pattern DATA_NETWORK =
            Pattern.compile(
                    "(?i).*\\b(?:data|communications?|electronic|administrati\\w+|government|broadband"
                            + "|fib(?:re|er)|digital|optic\\w*|it|ict|telecom\\w*|state|backbone|area|\\p{L}*-?ministerial"
                            + "|core|private|secure|internet)\\b.*network.*");

    private SectionKinds() {}

    /**
     * @param section its path
     * @param text of the entry's first paragraph
     */
    static Verdict of(Verdict verdict, String section, EntryName name, String text) {
        Optional<HeadNoun> head = verdict.head();
        if (head.isEmpty()) {
            boolean isPortal =
                    verdict.type() == ThingType.SYSTEM
                            && section.contains("/portals")
                            && SiteName.of(name.name()).isPresent();
            return isPortal ? Verdict.of(ThingType.SYSTEM, PORTAL) : verdict;
        }
        if (verdict.type() == ThingType.ACT) {
            return act(verdict, head.get(), text);
        }
        boolean isOtherNetwork =
                head.get().noun().equals("network")
                        && verdict.type() == ThingType.SYSTEM
                        && !section.endsWith("networks")
                        && !DATA_NETWORK.matcher(name.name()).matches();
        return isOtherNetwork ? withKind(verdict, Optional.empty()) : verdict;
    }

    private static Verdict act(Verdict verdict, HeadNoun head, String text) {
        boolean isDraft = head.concept().filter(DRAFT::equals).isPresent();
        if (isDraft) {
            return head.noun().equals("bill") && PROMULGATED.matcher(text).find()
                    ? withKind(verdict, Optional.of("act-type:law"))
                    : verdict;
        }
        return IN_PREPARATION.matcher(text).find() && !ADOPTED.matcher(text).find()
                ? withKind(verdict, Optional.of(DRAFT))
                : verdict;
    }

    private static Verdict withKind(Verdict verdict, Optional<String> concept) {
        HeadNoun head = verdict.head().orElseThrow();
        return Verdict.of(
                verdict.type(), new HeadNoun(head.noun(), head.sort(), concept, head.isPlural()));
    }
}

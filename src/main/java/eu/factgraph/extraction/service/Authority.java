package eu.factgraph.extraction.service;

import eu.factgraph.extraction.body.BodyName;
import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.body.PrintedName;
import eu.factgraph.extraction.service.Tiers.Tier;
import eu.factgraph.files.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is responsible for a service.
 *
 * @param tiers prefixed names of the levels of government that are printed
 * @param bodies names of the most specific bodies
 * @param governments levels that stand for a body themselves
 * @param unclear parts of the text that are perhaps no names
 */
record Authority(
        Set<String> tiers, List<String> bodies, List<Tier> governments, List<String> unclear) {

    private static final int MAX_WORDS = 20;
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)^(?:https?:|www\\.)|\\bsee\\b| is ");
    private static final Set<String> NOT_AVAILABLE =
            Lexicon.rows("not-available").stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.toSet());

    /**
     * @param isKnown whether a text is the name of a known body
     */
    static Authority of(String text, Predicate<String> isKnown) {
        var reading = new Reading(isKnown);
        if (!NOT_AVAILABLE.contains(text.strip().toLowerCase(Locale.ROOT))) {
            AuthorityParts.of(text, isKnown).forEach(reading::take);
        }
        return reading.authority();
    }

    /** Whether nobody is named. */
    boolean isEmpty() {
        return bodies.isEmpty() && governments.isEmpty();
    }

    /** Takes the parts one by one. */
    private static final class Reading {

        private final Predicate<String> isKnown;
        private final Set<String> tiers = new LinkedHashSet<>();
        private final List<Tier> leading = new ArrayList<>();
        private final List<Tier> later = new ArrayList<>();
        private final List<String> bodies = new ArrayList<>();
        private final List<String> unclear = new ArrayList<>();

        Reading(Predicate<String> isKnown) {
            this.isKnown = isKnown;
        }

        void take(String part) {
            Optional<Tier> tier = Tiers.of(part);
            if (tier.isEmpty()) {
                int end = Tiers.end(part);
                if (end > 0 && BodyNames.isBody(part.substring(end))) {
                    take(part.substring(0, end));
                    takeBody(part.substring(end).strip());
                } else {
                    takeBody(part);
                }
                return;
            }
            tiers.add(tier.orElseThrow().concept());
            List<String> brackets =
                    Tiers.isWhole(part) ? List.of() : PrintedName.of(part).brackets();
            List<String> named = brackets.stream().filter(this::isBody).toList();
            named.forEach(this::takeBody);
            if (named.isEmpty()) {
                (bodies.isEmpty() ? leading : later).add(tier.orElseThrow());
                brackets.stream()
                        .filter(Reading::isName)
                        .filter(text -> Tiers.of(text).isEmpty())
                        .forEach(unclear::add);
            }
        }

        private boolean isBody(String text) {
            return Tiers.of(text).isEmpty()
                    && (isKnown.test(text)
                            || BodyNames.of(text)
                                            .flatMap(BodyName::kind)
                                            .filter("body-kind:regional-authority"::equals)
                                            .isEmpty()
                                    && BodyNames.isBody(text));
        }

        private static boolean isName(String text) {
            return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
        }

        private void takeBody(String part) {
            PrintedName name = PrintedName.of(part);
            boolean isMinistry = isMinistry(name.name());
            List<String> within =
                    name.brackets().stream()
                            .filter(bracket -> isMinistry && isBody(bracket))
                            .toList();
            if (!within.isEmpty()) {
                bodies.addAll(within);
            } else if (isKnown.test(name.name()) || isCertain(part, name)) {
                bodies.add(part);
            } else {
                takeFirst(part);
            }
        }

        /** Of names that cannot be told apart, the first where it is certain. */
        private void takeFirst(String part) {
            int comma = part.indexOf(", ");
            String first = comma < 0 ? "" : part.substring(0, comma);
            if (BodyNames.isBody(first) && !isMinistry(first)) {
                bodies.add(first);
                unclear.add(part.substring(comma + 2));
            } else {
                unclear.add(part);
            }
        }

        private static boolean isCertain(String part, PrintedName name) {
            boolean isBody = BodyNames.isBody(part) || BodyNames.isBody(name.name());
            boolean mayBe = isName(name.name()) && !name.name().contains(",");
            boolean isList = isBody && !mayBeOne(name.name());
            return (isBody || mayBe)
                    && !isList
                    && name.name().split(" ").length <= MAX_WORDS
                    && !NO_NAME.matcher(name.name()).find();
        }

        /** "Office for Mapping, Surveying and Land" is one name, as ministries have them. */
        private static boolean mayBeOne(String name) {
            int comma = name.indexOf(',');
            return comma < 0
                    || isMinistry(name)
                    || isOneOffice(name)
                    || BodyNames.hasMatter(name.substring(0, comma))
                            && name.substring(comma).contains(" and ");
        }

        /** "Passport, Visa and Legalisation Office" has a noun at its end only. */
        private static boolean isOneOffice(String name) {
            int last = name.lastIndexOf(',');
            return name.substring(last).contains(" and ")
                    && Arrays.stream(name.substring(0, last).split(","))
                            .noneMatch(BodyNames::isBody);
        }

        private static boolean isMinistry(String name) {
            return BodyNames.of(name).filter(BodyName::isMinistry).isPresent();
        }

        Authority authority() {
            List<Tier> governments = new ArrayList<>();
            if (bodies.isEmpty()) {
                governments.addAll(leading);
            }
            later.stream().filter(Tier::isGroup).forEach(governments::add);
            return new Authority(tiers, specific(), governments, unclear);
        }

        /**
         * Without the ministries that a body follows; one that ends the list counts as the same.
         */
        private List<String> specific() {
            int last = -1;
            for (int i = 0; i < bodies.size(); i++) {
                boolean isOther = !isMinistry(PrintedName.of(bodies.get(i)).name());
                last = isOther && !BodyNames.isVague(bodies.get(i)) ? i : last;
            }
            boolean hasNamed = bodies.stream().anyMatch(body -> !BodyNames.isVague(body));
            var specific = new ArrayList<String>();
            boolean isDropped = false;
            for (int i = 0; i < bodies.size(); i++) {
                boolean isMinistry = isMinistry(PrintedName.of(bodies.get(i)).name());
                if (hasNamed && BodyNames.isVague(bodies.get(i))) {
                    continue;
                }
                if (isMinistry && (i < last || last >= 0 && !isDropped)) {
                    isDropped = true;
                } else {
                    specific.add(bodies.get(i));
                }
            }
            return specific.stream().distinct().toList();
        }
    }
}

package eu.factgraph.importing.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts what an import has of a reviewed edition, by type of thing and by property. */
final class ReviewedComparison {

    /** What an importer should state; the rest of a reviewed graph is read from prose. */
    private static final Set<String> EXPECTED =
            Set.of(
                    "address",
                    "area",
                    "cv:currency",
                    "cv:hasCompetentAuthority",
                    "cv:isClassifiedBy",
                    "cv:thematicArea",
                    "dct:available",
                    "dct:language",
                    "def:capital",
                    "def:lastAmended",
                    "def:tier",
                    "eli:applies",
                    "eli:date_document",
                    "eli:date_publication",
                    "eli:first_date_entry_in_force",
                    "eli:id_local",
                    "eli:transposes",
                    "email",
                    "end of period",
                    "field",
                    "figure",
                    "highlight",
                    "kind",
                    "link of highlight",
                    "nothing reported",
                    "org:heldBy",
                    "org:postIn",
                    "own link",
                    "phone",
                    "start of period",
                    "type",
                    "website");

    private final EditionFacts drafted;
    private final EditionFacts reviewed;
    private final Pairing pairing;
    private final Judgements judgements;
    private final Tally things = new Tally();
    private final Tally statements = new Tally();
    private final List<String> extra = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    ReviewedComparison(
            EditionFacts drafted, EditionFacts reviewed, Pairing pairing, Judgements judgements) {
        this.drafted = drafted;
        this.reviewed = reviewed;
        this.pairing = pairing;
        this.judgements = judgements;
        countThings();
        countDrafted();
        countReviewed();
    }

    private static String type(String thing) {
        return Fact.shortName(thing).split("/")[1];
    }

    private void countThings() {
        Set<String> found = pairing.found();
        for (String thing : reviewed.ownThings()) {
            boolean isFound = found.contains(thing);
            things.count(type(thing), isFound ? "found" : "missing");
            if (!isFound) {
                missing.add(
                        String.join(
                                "\t", "thing", Fact.shortName(thing), name(reviewed, thing), ""));
            }
        }
        var paired = new TreeSet<String>();
        for (String thing : drafted.ownThings()) {
            String other = pairing.of(thing);
            boolean isPaired = pairing.reviewed().containsKey(thing);
            if (!isPaired) {
                things.count(type(thing), "extra");
                extra.add(String.join("\t", "thing", Fact.shortName(thing), name(drafted, thing)));
            } else if (!paired.add(other)) {
                things.count(type(other), "twice");
            }
        }
    }

    private static String name(EditionFacts edition, String thing) {
        return edition.index().preferred(thing);
    }

    private void countDrafted() {
        var match = new FactMatch(reviewed.facts());
        for (Fact fact : new LinkedHashSet<>(drafted.facts())) {
            Fact mapped = pairing.of(fact);
            String row = FactMatch.comparable(fact).property();
            statements.count(row, "drafted");
            if (match.contains(mapped)) {
                statements.count(row, "right");
            } else if (match.containsElsewhere(mapped)) {
                statements.count(row, "elsewhere");
            } else {
                String verdict = judgements.of(fact);
                statements.count(row, verdict);
                extra.add(verdict + "\t" + fact);
            }
        }
    }

    private void countReviewed() {
        List<Fact> mapped = drafted.facts().stream().map(pairing::of).toList();
        var match = new FactMatch(mapped);
        Set<String> found = pairing.found();
        for (Fact fact : new FactMatch(reviewed.facts()).facts()) {
            boolean isOfMissing =
                    fact.section().equals(Fact.THINGS) && !found.contains(fact.subject());
            if (isOfMissing || !isExpected(fact)) {
                continue;
            }
            statements.count(fact.property(), "expected");
            if (match.contains(fact)) {
                statements.count(fact.property(), "found");
            } else {
                boolean isOfFound = !isOwn(fact.subject()) || found.contains(fact.subject());
                missing.add((isOfFound ? "statement" : "of a missing thing") + "\t" + fact);
            }
        }
    }

    private boolean isOwn(String thing) {
        return reviewed.index().contains(thing) && reviewed.index().isOwn(thing);
    }

    private boolean isExpected(Fact fact) {
        boolean isOfProse =
                fact.property().equals("dct:language")
                        && !fact.section().equals("country-profile/basic-data");
        return EXPECTED.contains(fact.property())
                && !isOfProse
                && (fact.subject().isEmpty()
                        || reviewed.index().contains(fact.subject())
                        || fact.property().equals("figure"));
    }

    Tally things() {
        return things;
    }

    Tally statements() {
        return statements;
    }

    /** What the reviewed graph lacks: verdict and fact, separated by tabs. */
    List<String> extra() {
        return extra;
    }

    List<String> missing() {
        return missing;
    }

    List<String> thingRow(String row) {
        int found = things.get(row, "found");
        int all = found + things.get(row, "missing");
        return List.of(
                row,
                Tally.share(found, all),
                String.valueOf(things.get(row, "twice")),
                String.valueOf(things.get(row, "extra")));
    }

    List<String> statementRow(String row) {
        int inReviewed = statements.get(row, "right") + statements.get(row, "elsewhere");
        int judged = statements.get(row, Judgements.RIGHT) + statements.get(row, Judgements.WRONG);
        int right = inReviewed + statements.get(row, Judgements.RIGHT);
        return List.of(
                row,
                String.valueOf(statements.get(row, "drafted")),
                String.valueOf(statements.get(row, "right")),
                String.valueOf(statements.get(row, "elsewhere")),
                String.valueOf(statements.get(row, Judgements.RIGHT)),
                String.valueOf(statements.get(row, Judgements.WRONG)),
                String.valueOf(statements.get(row, Judgements.ARGUABLE)),
                String.valueOf(statements.get(row, Judgements.OPEN)),
                Tally.share(right, inReviewed + judged),
                Tally.share(statements.get(row, "found"), statements.get(row, "expected")));
    }
}

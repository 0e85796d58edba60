package eu.factgraph.history;

import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static eu.factgraph.history.ReleasedData.ID;
import static eu.factgraph.history.ReleasedData.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.ShapesGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseHistoryTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
    private static final LocalDate SECOND = LocalDate.parse("2026-02-28");

    private static final String DECREE_FILE = "be/2019/legislation/domain-specific.ttl";

    @TempDir Path folder;
    private ReleasedData released;

    @BeforeEach
    void copyTheData() {
        released = ReleasedData.in(folder);
    }

    @Test
    void withoutAReleaseNothingHasADate() {
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(Map.of(), dates.resources());
        assertEquals(Optional.empty(), dates.ofDescription(DECREE));
        assertEquals(0, released.pages());
    }

    @Test
    void aReleaseOfAllThingsIsReadAsItWasWrittenAndConforms() {
        Release release = released.release(FIRST.toString());
        assertEquals(List.of(release), released.history().releases());
        assertEquals(release.versions().size(), release.last());
        assertTrue(release.versions().size() > 500, release::summary);
        assertEquals(
                List.of(),
                new DatasetValidator(ShapesGraph.in(released.source().shapes()))
                        .findings(released.data()));
        assertEquals(
                List.of(),
                new ReleasePublisher(released.history(), released.data())
                        .next(SECOND, Map.of())
                        .versions());
    }

    @Test
    void aPartBelongsToItsThing() {
        assertEquals(ID + "service/passport", OwningResource.of(ID + "service/passport/channel/1"));
        assertEquals(HIGHLIGHT, OwningResource.of(HIGHLIGHT + "/1"));
        assertEquals(ID + "dataset/2019", OwningResource.of(ID + "dataset/2019"));
    }

    @Test
    void aChangedFactMakesOneVersionAndMovesOneDate() throws IOException {
        released.release(FIRST.toString());
        released.changeTheDateOfTheDecree();
        assertEquals(
                Optional.empty(),
                ChangeDates.of(released.history(), released.data()).ofDescription(DECREE));
        Release second = released.release(SECOND.toString());
        assertEquals("0 added, 1 changed, 0 retired", second.summary());
        assertEquals(DECREE, second.versions().get(0).resource());
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(SECOND, dates.resources().get(DECREE));
        assertEquals(1, dates.resources().values().stream().filter(SECOND::equals).count());
        assertEquals(
                List.of("\"2019-04-04\""),
                Files.readAllLines(released.folder().resolve("history/2026-02-28.nq")).stream()
                        .filter(line -> line.contains("date_document"))
                        .map(line -> line.replaceAll(".*(\"[-0-9]+\").*", "$1"))
                        .toList());
    }

    /** What names the decree, or is named by it, is described anew; what is far from it is not. */
    @Test
    void theDescriptionsNearAChangeMoveWithIt() {
        released.release(FIRST.toString());
        released.changeTheDateOfTheDecree();
        released.release(SECOND.toString());
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(Optional.of(SECOND), dates.ofDescription(DECREE));
        assertEquals(
                Optional.of(SECOND), dates.ofDescription(ID + "organisation/flemish-parliament"));
        assertEquals(
                Optional.of(SECOND),
                dates.ofDescription(
                        "https://w3id.org/factgraph/graph/be/2019/legislation/domain-specific"));
        assertEquals(Optional.of(FIRST), dates.ofDescription(PERSON));
    }

    @Test
    void whatIsTakenOutIsRetiredAndMayHaveASuccessor() {
        released.release(FIRST.toString());
        released.takeOutTheHighlight();
        assertThrows(
                InvalidInput.class,
                () -> released.release(SECOND.toString(), Map.of(DECREE, HIGHLIGHT)));
        Release second = released.release(SECOND.toString(), Map.of(HIGHLIGHT, DECREE));
        ResourceVersion last = released.history().gone(HIGHLIGHT).orElseThrow();
        assertTrue(second.versions().contains(last));
        assertEquals(ResourceVersion.ChangeType.RETIRED, last.changeType());
        assertEquals(Optional.of(DECREE), last.replacedBy());
        assertEquals(Optional.empty(), released.history().gone(ID + "act/never"));
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(
                Optional.of(SECOND),
                dates.ofDescription(ID + "service/checking-status-of-the-car-online"));
    }

    @Test
    void whatComesBackIsAddedAnew() throws IOException {
        String file = "be/2019/highlights/services.ttl";
        String whole = Files.readString(released.folder().resolve(file));
        released.release(FIRST.toString());
        released.takeOutTheHighlight();
        released.release(SECOND.toString());
        Files.writeString(released.folder().resolve(file), whole);
        Release third = released.release("2026-03-31");
        assertEquals("1 added, 0 changed, 0 retired", third.summary());
        assertEquals(third.versions(), List.of(released.history().latest(HIGHLIGHT).orElseThrow()));
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(third.date(), dates.resources().get(HIGHLIGHT));
    }

    /** A name in the words of something else is for a person to judge. */
    @Test
    void forgettingTellsWhereANameIsLeft() {
        released.edit(
                "be/2019/highlights/services.ttl",
                "file online\\.",
                "file online, says Ben Smeets.");
        released.takeOutTheirOffice();
        ReleaseHistory before = ReleaseHistory.of(List.of(released.release(FIRST.toString())));
        released.takeOutTheirName();
        var forgetting = new Erasure(PERSON);
        ReleaseHistory after = ReleaseHistory.of(forgetting.of(before, released.data()));
        assertEquals(
                List.of(
                        ID.replace("/id/", "/version/2026-01-31/id/")
                                + "highlight/2019/my-unemployment-file"),
                forgetting.remainingMentions(before, after));
    }

    @Test
    void aReleaseIsLaterThanTheLast() {
        released.release(SECOND.toString());
        for (LocalDate date : List.of(FIRST, SECOND)) {
            var fault = assertThrows(InvalidInput.class, () -> released.release(date.toString()));
            assertEquals(
                    "--date " + date + ": the last release is dated 2026-02-28; give a later date",
                    fault.getMessage());
        }
    }

    @Test
    void aPersonIsForgottenInEveryRelease() throws IOException {
        released.release(FIRST.toString());
        var forgetting = new Erasure(PERSON);
        assertThrows(InvalidInput.class, () -> forgetting.of(released.history(), released.data()));
        released.takeOutThePerson();
        released.release(SECOND.toString());
        int last = released.history().lastOrder();
        Erasure.write(forgetting.of(released.history(), released.data()), released.folder());
        for (String file :
                List.of("2026-01-31.ttl", "2026-01-31.nq", "2026-02-28.ttl", "2026-02-28.nq")) {
            String text = Files.readString(released.folder().resolve("history/" + file));
            assertFalse(text.contains("ben-smeets") || text.contains("Ben Smeets"), file);
        }
        assertEquals(last, released.history().lastOrder());
        assertEquals(Optional.empty(), released.history().gone(PERSON));
        assertThrows(InvalidInput.class, () -> forgetting.of(released.history(), released.data()));
        assertEquals(
                List.of(),
                new ReleasePublisher(released.history(), released.data())
                        .next(LocalDate.parse("2026-03-31"), Map.of())
                        .versions());
    }

    @Test
    void statementsThatAreNotThoseReleasedAreAFault() {
        released.release(FIRST.toString());
        released.edit("history/2026-01-31.nq", "\"2019-04-03\"", "\"2019-04-05\"");
        var fault = assertThrows(CorruptRelease.class, released.history()::check);
        assertTrue(
                fault.getMessage()
                        .contains(
                                "2026-01-31.nq: the statements of <"
                                        + DECREE
                                        + "> differ from those released"),
                fault.getMessage());
    }

    /** Two releases that were made at one time, each from the same history. */
    @Test
    void case_M6_releases_that_number_and_revise_alike_are_refused_by_their_files() {
        released.release(FIRST.toString());
        released.changeTheDateOfTheDecree();
        var both = new ReleasePublisher(released.history(), released.data());
        Release one = both.next(SECOND, Map.of());
        Release other = both.next(LocalDate.parse("2026-03-31"), Map.of());
        ReleasePublisher.write(one, released.folder());
        assertEquals(2, released.history().releases().size());
        ReleasePublisher.write(other, released.folder());
        var fault = assertThrows(InvalidInput.class, released::history);
        assertEquals(
                3,
                fault.messages().stream()
                        .filter(message -> message.startsWith("history/2026-03-31.ttl: "))
                        .count(),
                fault.getMessage());
        assertTrue(fault.getMessage().contains("does not follow"), fault.getMessage());
        assertTrue(fault.getMessage().contains("is also that of"), fault.getMessage());
        assertTrue(fault.getMessage().contains("is not the previous version"));
    }

    @Test
    void a_release_that_is_gone_is_missed_by_the_one_that_revises_it() throws IOException {
        released.release(FIRST.toString());
        released.changeTheDateOfTheDecree();
        released.release(SECOND.toString());
        released.edit(DECREE_FILE, "\"2019-04-04\"", "\"2019-04-05\"");
        released.release("2026-03-31");
        Files.delete(released.folder().resolve("history/2026-02-28.ttl"));
        assertRefused("history/2026-03-31.ttl: <", "is not the previous version");
    }

    @Test
    void dates_and_orders_that_contradict_are_refused() throws IOException {
        released.release(FIRST.toString());
        released.changeTheDateOfTheDecree();
        released.release(SECOND.toString());
        Path second = released.folder().resolve("history/2026-02-28.ttl");
        String text = Files.readString(second);
        int last = released.history().lastOrder();
        released.edit(
                "history/2026-02-28.ttl", "dct:date \"2026-02-28\"", "dct:date \"2026-01-01\"");
        assertRefused("history/2026-02-28.ttl: states a date (dct:date) that differs");
        Files.writeString(second, text.replace("def:order " + last, "def:order 7"));
        assertRefused("its order 7 does not follow", "is also that of");
        Files.writeString(
                second, text.replaceFirst("def:order " + last, "def:order " + (last - 1)));
        assertRefused("history/2026-02-28.ttl: its order", "does not follow");
        Files.writeString(second, text.replaceAll(" ;\n  prov:wasRevisionOf <[^>]*>", ""));
        assertRefused("does not revise <");
        Files.writeString(second, text.replace("version/2026-02-28/", "version/2026-02-27/"));
        assertRefused("a version of another release");
        Files.writeString(second, text);
        assertEquals(last, released.history().lastOrder());
    }

    @Test
    void one_lock_is_held_at_a_time() {
        var lock = ReleaseLock.on(released.folder());
        var fault = assertThrows(InvalidInput.class, () -> ReleaseLock.on(released.folder()));
        assertTrue(fault.getMessage().contains("is locked by another release"), fault.getMessage());
        lock.close();
        ReleaseLock.on(released.folder()).close();
        assertEquals(0, released.history().releases().size());
    }

    private void assertRefused(String... parts) {
        var fault = assertThrows(InvalidInput.class, released::history);
        for (String part : parts) {
            assertTrue(fault.getMessage().contains(part), fault.getMessage());
        }
    }
}

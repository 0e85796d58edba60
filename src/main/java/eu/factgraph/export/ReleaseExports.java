package eu.factgraph.export;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The exports of the current data and of each release, made on first use. */
public final class ReleaseExports {

    private final Exports now;
    private final ChangeDates dates;
    private final ConcurrentMap<LocalDate, Exports> past = new ConcurrentHashMap<>();

    public ReleaseExports(Exports now, ChangeDates dates) {
        this.now = now;
        this.dates = dates;
    }

    public VersionExports now() {
        return new VersionExports(
                now,
                "",
                dates.version(),
                dates.version().map(this::before).orElseGet(() -> dates.history().last()));
    }

    /**
     * @throws InvalidInput if there is no release of that date
     */
    public VersionExports of(LocalDate date) {
        if (!releases().contains(date)) {
            throw new InvalidInput("There is no release of " + date + "; " + available());
        }
        return new VersionExports(exports(date), date + "/", Optional.of(date), before(date));
    }

    public Optional<LocalDate> last() {
        return dates.history().last();
    }

    /** The dates of the releases, oldest first. */
    public List<LocalDate> releases() {
        return dates.history().releases().stream().map(Release::date).toList();
    }

    private String available() {
        return releases().stream()
                .map(LocalDate::toString)
                .reduce((one, next) -> one + ", " + next)
                .map("available: "::concat)
                .orElse("nothing has been released yet");
    }

    private Exports exports(LocalDate date) {
        return dates.version().equals(Optional.of(date))
                ? now
                : past.computeIfAbsent(date, other -> now.at(dates.history(), other));
    }

    private Optional<LocalDate> before(LocalDate date) {
        return releases().stream().filter(other -> other.isBefore(date)).reduce((one, two) -> two);
    }
}

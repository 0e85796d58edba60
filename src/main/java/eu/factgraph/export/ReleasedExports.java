package eu.factgraph.export;

import eu.factgraph.files.UnusableInput;
import eu.factgraph.history.Dates;
import eu.factgraph.history.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * The exports of the data as it is, and as each release left it; each made when it is asked for.
 */
public final class ReleasedExports {

    private final Exports now;
    private final Dates dates;
    private final ConcurrentMap<LocalDate, Exports> past = new ConcurrentHashMap<>();

    /**
     * @param dates of the data that {@code now} was made of
     */
    public ReleasedExports(Exports now, Dates dates) {
        this.now = now;
        this.dates = dates;
    }

    public VersionedExports now() {
        return new VersionedExports(
                now,
                "",
                dates.version(),
                dates.version().map(this::before).orElseGet(() -> dates.history().last()));
    }

    /**
     * @throws UnusableInput if there was no release of that date
     */
    public VersionedExports of(LocalDate date) {
        if (!releases().contains(date)) {
            throw new UnusableInput("There is no release of " + date + "; " + told());
        }
        return new VersionedExports(exports(date), date + "/", Optional.of(date), before(date));
    }

    /** The date of the last release, if there was one. */
    public Optional<LocalDate> last() {
        return dates.history().last();
    }

    /** The dates of the releases, oldest first. */
    public List<LocalDate> releases() {
        return dates.history().releases().stream().map(Release::date).toList();
    }

    private String told() {
        return releases().isEmpty()
                ? "nothing has been released yet"
                : "there are: "
                        + releases().stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(", "));
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

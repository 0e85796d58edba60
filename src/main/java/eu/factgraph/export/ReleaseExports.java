package eu.factgraph.export;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.Release;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * The exports of the current data and of each release, made on first use. Those of the last two
 * releases that were read are kept as long as there is memory.
 */
public final class ReleaseExports {

    private static final int MAX_KEPT = 2;

    private final Exports now;
    private final ChangeDates dates;

    /** The last ones that were read; each may take as much memory as the data. */
    private final Map<LocalDate, SoftReference<Exports>> past =
            new LinkedHashMap<>(MAX_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<LocalDate, SoftReference<Exports>> eldest) {
                    return size() > MAX_KEPT;
                }
            };

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

    /**
     * A view as of a release, in the canonical namespace. It is made anew, and nothing of it is
     * kept.
     *
     * @param date of a release
     */
    Graph view(String profile, LocalDate date) {
        Exports exports =
                dates.version().equals(Optional.of(date))
                        ? now
                        : now.of(dates.history().until(date));
        return exports.view(profile);
    }

    /** The exports of one edition and no other; empty if there is no such edition. */
    public Optional<VersionExports> of(Edition edition) {
        String folder = edition.scope() + "/" + edition.year() + "/";
        return now.only(edition)
                .map(only -> new VersionExports(only, folder, dates.version(), Optional.empty()));
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

    /** One release at a time is derived, because each needs as much memory as the data. */
    private synchronized Exports exports(LocalDate date) {
        if (dates.version().equals(Optional.of(date))) {
            return now;
        }
        SoftReference<Exports> kept = past.get(date);
        Exports exports = kept == null ? null : kept.get();
        if (exports == null) {
            exports = now.of(dates.history().until(date));
            past.put(date, new SoftReference<>(exports));
        }
        return exports;
    }

    private Optional<LocalDate> before(LocalDate date) {
        return releases().stream().filter(other -> other.isBefore(date)).reduce((one, two) -> two);
    }
}

package eu.factgraph.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that each file of the data belongs to a scope, the history or the catalogue. */
final class DataLayout {

    private static final Set<String> SHARED = Set.of("catalogue.ttl", "history");

    private DataLayout() {}

    /**
     * @param files below {@code data}
     * @throws InvalidInput that names the folders and files that do not belong
     */
    static void check(Path data, List<GraphFile> files) {
        var faults =
                files.stream()
                        .map(file -> data.relativize(file.file()).getName(0).toString())
                        .distinct()
                        .flatMap(
                                name -> fault(name).map(text -> data.resolve(name) + text).stream())
                        .sorted()
                        .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Optional<String> fault(String name) {
        if (SHARED.contains(name) || ScopeCode.isScope(name)) {
            return Optional.empty();
        }
        if (name.endsWith(DataFolder.TURTLE)) {
            return Optional.of(
                    ": belongs to no country; move the file to the folder of its country");
        }
        String advice =
                ScopeCode.correction(name)
                        .map("; rename it to %s, the country's EU code"::formatted)
                        .orElse("; name it by a two-letter EU code such as be, or eu or int");
        return Optional.of(": is not the folder of a country" + advice);
    }
}

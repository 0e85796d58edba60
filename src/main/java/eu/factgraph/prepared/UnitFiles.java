package eu.factgraph.prepared;

import eu.factgraph.dataset.Unit;
import eu.factgraph.files.FileDigests;
import eu.factgraph.files.GraphFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of each unit, and digests of their contents.
 *
 * @param keys by unit
 */
record UnitFiles(
        Map<Unit, List<GraphFile>> files,
        Map<Unit, String> keys,
        FileDigests digests,
        String program) {

    /** A file changed between the making of its digest and its reading. */
    static final class ChangedWhileRead extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param program digest of the program, which reads them
     * @throws eu.factgraph.files.InvalidInput if a file cannot be read
     */
    static UnitFiles of(List<GraphFile> all, FileDigests digests, String program) {
        Map<Unit, List<GraphFile>> files =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        file -> Unit.of(file.graph()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var contents =
                all.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        GraphFile::graph, file -> digests.of(file.file())));
        var keys = new LinkedHashMap<Unit, String>();
        files.forEach(
                (unit, own) -> {
                    var digest = new KeyDigest().add(program).add("stated");
                    own.forEach(file -> digest.add(file.graph()).add(contents.get(file.graph())));
                    keys.put(unit, digest.key());
                });
        return new UnitFiles(files, keys, digests, program);
    }

    /** What was read of whole units must not be kept under the digests of something else. */
    void requireUnchanged(List<GraphFile> read) {
        Map<Unit, String> now = of(read, digests, program).keys();
        if (!keys.entrySet().containsAll(now.entrySet())) {
            throw new ChangedWhileRead();
        }
    }

    Set<Unit> units() {
        return files.keySet();
    }
}

package eu.factgraph.files.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the size of a folder of entries below a bound. The folder is listed before the first entry
 * is written, and then only after a tenth of the bound has been written, because other processes
 * write to it too.
 */
final class CacheInventory {

    private static final Logger LOG = LoggerFactory.getLogger(CacheInventory.class);

    private final Path folder;
    private final long maximumBytes;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private long total;
    private long threshold = -1;

    private record CachedFile(Path path, long bytes, FileTime lastUsed) {}

    CacheInventory(Path folder, long maximumBytes) {
        this.folder = folder;
        this.maximumBytes = maximumBytes;
    }

    Path path() {
        return folder;
    }

    /** The file of an entry, which this process no longer evicts. */
    Path use(String key) {
        Path file = folder.resolve(PayloadHeader.requireKey(key));
        used.add(key);
        return file;
    }

    /** Of the entries used so far, only these are still in use. */
    void retain(Collection<String> keys) {
        used.retainAll(Set.copyOf(keys));
    }

    synchronized void add(long bytes) {
        total += bytes;
        makeRoom();
    }

    /** Deletes abandoned temporary files, and the least recently used entries above the bound. */
    synchronized void makeRoom() {
        if (total <= threshold) {
            return;
        }
        long reserve = maximumBytes / 10;
        try {
            List<CachedFile> files = list();
            total = files.stream().mapToLong(CachedFile::bytes).sum();
            if (total > maximumBytes) {
                evict(files, maximumBytes - reserve);
            }
        } catch (IOException unreadable) {
            LOG.debug("{} cannot be listed", folder, unreadable);
        }
        threshold = Math.max(maximumBytes, total + reserve);
    }

    private void evict(List<CachedFile> files, long goal) throws IOException {
        files.sort(Comparator.comparing(CachedFile::lastUsed));
        for (CachedFile file : files) {
            if (total <= goal) {
                return;
            }
            if (!used.contains(file.path().getFileName().toString())) {
                Files.deleteIfExists(file.path());
                total -= file.bytes();
            }
        }
    }

    private List<CachedFile> list() throws IOException {
        var files = new ArrayList<CachedFile>();
        try (var paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                visit(path, files);
            }
        }
        return files;
    }

    private static void visit(Path path, List<CachedFile> files) {
        String name = path.getFileName().toString();
        boolean isEntry = PayloadHeader.isKey(name);
        if (!isEntry && !TemporaryFile.isNamed(name)) {
            return;
        }
        try {
            var attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (isEntry) {
                files.add(new CachedFile(path, attributes.size(), attributes.lastModifiedTime()));
            } else if (attributes.isRegularFile()) {
                TemporaryFile.deleteAbandoned(path);
            }
        } catch (IOException goneOrRefused) {
            LOG.debug("{} is left as it is", path, goneOrRefused);
        }
    }
}

package eu.factgraph.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import eu.factgraph.query.QueryFault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * What one state of the data was asked for, ready to leave. A representation is made once, however
 * many ask for it at a time; what was asked in other words, such as another Accept, shares it.
 */
public final class ResponseCache {

    private static final long BYTES = 64L * 1024 * 1024;
    private static final long BYTES_OF_WORDINGS = 4L * 1024 * 1024;

    private final Cache<String, String> chosen =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES_OF_WORDINGS)
                    .weigher((String words, String key) -> 2 * words.length() + 100)
                    .build();
    private final Cache<String, EncodedResponse> made =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .weigher((String key, EncodedResponse made) -> made.weight() + key.length())
                    .recordStats()
                    .build();

    /** Caffeine's own way to load once would hold up what has nothing to do with a slow query. */
    private final ConcurrentMap<String, CompletableFuture<EncodedResponse>> making =
            new ConcurrentHashMap<>();

    /** What these very words were answered with before, or {@code null}. */
    public EncodedResponse lookup(String words) {
        String key = chosen.getIfPresent(words);
        return key == null ? null : made.getIfPresent(key);
    }

    /**
     * @param words what was request, with all that the choice of {@code key} depends on
     * @param maker runs in this thread, unless another one makes the same already
     */
    public EncodedResponse get(String words, String key, Supplier<EncodedResponse> maker) {
        EncodedResponse known = made.getIfPresent(key);
        if (known == null) {
            known = once(key, maker);
        }
        chosen.put(words, key);
        return known;
    }

    public CacheStats stats() {
        return made.stats();
    }

    private EncodedResponse once(String key, Supplier<EncodedResponse> maker) {
        var mine = new CompletableFuture<EncodedResponse>();
        var others = making.putIfAbsent(key, mine);
        if (others != null) {
            return joined(key, others);
        }
        try {
            EncodedResponse representation = maker.get();
            if (!Thread.currentThread().isInterrupted()) {
                made.put(key, representation);
            }
            mine.complete(representation);
            return representation;
        } catch (RuntimeException | Error fault) {
            mine.completeExceptionally(fault);
            throw fault;
        } finally {
            making.remove(key, mine);
        }
    }

    /** Who waits longer than a request may take leaves the next one to make it anew. */
    private EncodedResponse joined(String key, CompletableFuture<EncodedResponse> other) {
        try {
            return other.get();
        } catch (InterruptedException late) {
            making.remove(key, other);
            throw QueryFault.tooSlow();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException told) {
                throw told;
            }
            if (fault.getCause() instanceof Error deep) {
                throw deep;
            }
            throw new IllegalStateException(fault.getCause());
        }
    }
}

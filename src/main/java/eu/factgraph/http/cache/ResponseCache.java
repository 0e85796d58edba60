package eu.factgraph.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import eu.factgraph.query.limit.QueryFault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Encoded responses of one snapshot. A response is made once, however many requests need it at the
 * same time; requests with other negotiation headers share it if they select the same variant.
 */
public final class ResponseCache {

    private static final long BYTES = 64L * 1024 * 1024;
    private static final long REQUEST_KEY_BYTES = 4L * 1024 * 1024;

    private final Cache<String, String> variantKeys =
            Caffeine.newBuilder()
                    .maximumWeight(REQUEST_KEY_BYTES)
                    .weigher((String request, String key) -> 2 * request.length() + 100)
                    .build();
    private final Cache<String, EncodedResponse> responses =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES)
                    .weigher((String key, EncodedResponse made) -> made.weight() + key.length())
                    .recordStats()
                    .build();

    /** Caffeine's own loading would block unrelated keys during a slow query. */
    private final ConcurrentMap<String, CompletableFuture<EncodedResponse>> making =
            new ConcurrentHashMap<>();

    /** The response to an earlier request with the same key, or {@code null}. */
    public EncodedResponse lookup(String request) {
        String key = variantKeys.getIfPresent(request);
        return key == null ? null : responses.getIfPresent(key);
    }

    /**
     * @param request key of the request: address and negotiation headers
     * @param key of the variant that the request selects
     * @param maker runs in this thread, unless another thread makes the same response
     */
    public EncodedResponse get(String request, String key, Supplier<EncodedResponse> maker) {
        EncodedResponse cached = responses.getIfPresent(key);
        if (cached == null) {
            cached = once(key, maker);
        }
        variantKeys.put(request, key);
        return cached;
    }

    public CacheStats stats() {
        return responses.stats();
    }

    private EncodedResponse once(String key, Supplier<EncodedResponse> maker) {
        var mine = new CompletableFuture<EncodedResponse>();
        var other = making.putIfAbsent(key, mine);
        if (other != null) {
            return joined(key, other);
        }
        try {
            EncodedResponse representation = maker.get();
            if (!Thread.currentThread().isInterrupted()) {
                responses.put(key, representation);
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

    /** A request that waits longer than its time limit lets the next one make the response. */
    private EncodedResponse joined(String key, CompletableFuture<EncodedResponse> other) {
        try {
            return other.get();
        } catch (InterruptedException late) {
            making.remove(key, other);
            throw QueryFault.tooSlow();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (fault.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(fault.getCause());
        }
    }
}

package eu.factgraph.http.limits;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is: networks in turn, those with the fewest running first, newcomers before others;
 * within a network in the order of arrival. Callers synchronize.
 *
 * @param <T> what waits
 */
final class FairQueue<T> {

    private final int places;
    private final int share;
    private final int room;

    /** In the order of turns. */
    private final Map<ClientNetwork, Deque<T>> queues = new LinkedHashMap<>();

    private final Map<ClientNetwork, Integer> running = new HashMap<>();

    /** Networks that have had a place and want another one. */
    private final Set<ClientNetwork> served = new HashSet<>();

    /**
     * @param places that run at a time
     * @param share most places of one network
     * @param room for waiting ones
     */
    FairQueue(int places, int share, int room) {
        this.places = places;
        this.share = share;
        this.room = room;
    }

    void add(ClientNetwork client, T one) {
        queues.computeIfAbsent(client, any -> new ArrayDeque<>()).addLast(one);
    }

    /** Takes the next; its place is taken until it is {@link #done}. */
    Optional<T> next() {
        return running() < places ? turn().map(this::taken) : Optional.empty();
    }

    private Optional<ClientNetwork> turn() {
        return queues.keySet().stream()
                .filter(client -> running(client) < share)
                .min(
                        Comparator.<ClientNetwork>comparingInt(client -> running(client))
                                .thenComparingInt(this::waitingForItsFirstPlace));
    }

    /** Of networks that had no place yet, the one that asks for less goes first. */
    private int waitingForItsFirstPlace(ClientNetwork client) {
        return served.contains(client) ? Integer.MAX_VALUE : queues.get(client).size();
    }

    private T taken(ClientNetwork client) {
        Deque<T> queue = queues.get(client);
        T one = queue.removeFirst();
        if (queue.isEmpty()) {
            queues.remove(client);
        }
        running.merge(client, 1, Integer::sum);
        served.add(client);
        return one;
    }

    /** What has to leave for want of room, if anything: the last of the longest queue. */
    Optional<T> surplus() {
        return waiting() > room ? last() : Optional.empty();
    }

    /** Takes the last of the longest queue away. */
    Optional<T> last() {
        return longest()
                .map(
                        client -> {
                            T last = queues.get(client).getLast();
                            remove(client, last);
                            return last;
                        });
    }

    private Optional<ClientNetwork> longest() {
        return queues.entrySet().stream()
                .max(Comparator.comparingInt(queue -> queue.getValue().size()))
                .map(Map.Entry::getKey);
    }

    /**
     * @return whether it was waiting still
     */
    boolean remove(ClientNetwork client, T one) {
        Deque<T> queue = queues.get(client);
        boolean isRemoved = queue != null && queue.remove(one);
        if (isRemoved && queue.isEmpty()) {
            queues.remove(client);
        }
        return isRemoved;
    }

    /** A place of this network is free again; its next turn is after all that wait already. */
    void done(ClientNetwork client) {
        running.computeIfPresent(client, (any, places) -> places == 1 ? null : places - 1);
        Deque<T> queue = queues.remove(client);
        if (queue != null) {
            queues.put(client, queue);
        } else if (running(client) == 0) {
            served.remove(client);
        }
    }

    private int running(ClientNetwork client) {
        return running.getOrDefault(client, 0);
    }

    int running() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    int waiting() {
        return queues.values().stream().mapToInt(Deque::size).sum();
    }
}

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
 * A queue that is fair between networks: the network with the fewest running tasks is next, and of
 * these the one that has not been served yet; within a network, first in, first out. Not
 * thread-safe.
 *
 * @param <T> the type of task
 */
final class FairQueue<T> {

    private final int maxRunning;
    private final int maxPerNetwork;
    private final int maxWaiting;

    /** Waiting tasks, the networks in the order of their turns. */
    private final Map<ClientNetwork, Deque<T>> queues = new LinkedHashMap<>();

    private final Map<ClientNetwork, Integer> running = new HashMap<>();

    /** Networks with waiting or running tasks that have been served before. */
    private final Set<ClientNetwork> served = new HashSet<>();

    FairQueue(int maxRunning, int maxPerNetwork, int maxWaiting) {
        this.maxRunning = maxRunning;
        this.maxPerNetwork = maxPerNetwork;
        this.maxWaiting = maxWaiting;
    }

    void add(ClientNetwork network, T task) {
        queues.computeIfAbsent(network, any -> new ArrayDeque<>()).addLast(task);
    }

    /** Removes the next task; it counts as running until {@link #finish}. */
    Optional<T> next() {
        return running() < maxRunning ? nextNetwork().map(this::start) : Optional.empty();
    }

    private Optional<ClientNetwork> nextNetwork() {
        return queues.keySet().stream()
                .filter(network -> running(network) < maxPerNetwork)
                .min(
                        Comparator.<ClientNetwork>comparingInt(network -> running(network))
                                .thenComparingInt(this::unservedQueueLength));
    }

    /** Of the networks not served yet, the one with the shortest queue is next. */
    private int unservedQueueLength(ClientNetwork network) {
        return served.contains(network) ? Integer.MAX_VALUE : queues.get(network).size();
    }

    private T start(ClientNetwork network) {
        Deque<T> queue = queues.get(network);
        T task = queue.removeFirst();
        if (queue.isEmpty()) {
            queues.remove(network);
        }
        running.merge(network, 1, Integer::sum);
        served.add(network);
        return task;
    }

    /** Removes the last task of the longest queue, if too many are waiting. */
    Optional<T> removeSurplus() {
        return waiting() > maxWaiting ? removeLast() : Optional.empty();
    }

    /** Removes the last task of the longest queue. */
    Optional<T> removeLast() {
        return longestQueue()
                .map(
                        network -> {
                            T last = queues.get(network).getLast();
                            remove(network, last);
                            return last;
                        });
    }

    private Optional<ClientNetwork> longestQueue() {
        return queues.entrySet().stream()
                .max(Comparator.comparingInt(queue -> queue.getValue().size()))
                .map(Map.Entry::getKey);
    }

    /**
     * @return whether it was still waiting
     */
    boolean remove(ClientNetwork network, T task) {
        Deque<T> queue = queues.get(network);
        boolean isRemoved = queue != null && queue.remove(task);
        if (isRemoved && queue.isEmpty()) {
            queues.remove(network);
        }
        return isRemoved;
    }

    /** Ends a running task; the network's next turn comes after those of all waiting networks. */
    void finish(ClientNetwork network) {
        running.computeIfPresent(network, (any, tasks) -> tasks == 1 ? null : tasks - 1);
        Deque<T> queue = queues.remove(network);
        if (queue != null) {
            queues.put(network, queue);
        } else if (running(network) == 0) {
            served.remove(network);
        }
    }

    private int running(ClientNetwork network) {
        return running.getOrDefault(network, 0);
    }

    int running() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    int waiting() {
        return queues.values().stream().mapToInt(Deque::size).sum();
    }
}

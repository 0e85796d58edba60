package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order in which tasks of several networks start. */
class FairQueueTest {

    private static final ClientNetwork A = ClientNetwork.of("192.0.2.1");
    private static final ClientNetwork B = ClientNetwork.of("192.0.2.2");
    private static final ClientNetwork C = ClientNetwork.of("192.0.2.3");

    private final FairQueue<String> queue = new FairQueue<>(2, 1, 4);

    @Test
    void networks_take_turns_and_each_keeps_its_order() {
        add(A, "a1", "a2", "a3");
        add(B, "b1", "b2");
        add(C, "c1");
        assertEquals(List.of("c1", "b1"), taken());
        queue.finish(C);
        assertEquals(List.of("a1"), taken());
        queue.finish(B);
        assertEquals(List.of("b2"), taken());
        queue.finish(A);
        assertEquals(List.of("a2"), taken());
        queue.finish(B);
        queue.finish(A);
        assertEquals(List.of("a3"), taken());
    }

    @Test
    void new_network_is_served_before_networks_served_while_it_waited() {
        add(A, "a1", "a2");
        add(B, "b1", "b2");
        assertEquals(List.of("a1", "b1"), taken());
        add(C, "c1");
        queue.finish(A);
        assertEquals(List.of("c1"), taken());
    }

    @Test
    void network_with_one_request_is_served_before_networks_with_many() {
        add(A, "a1", "a2");
        add(B, "b1", "b2");
        add(C, "c1");
        assertEquals(List.of("c1", "a1"), taken());
    }

    @Test
    void network_runs_no_more_tasks_than_its_share() {
        add(A, "a1", "a2");
        assertEquals(List.of("a1"), taken());
        assertEquals(1, queue.running());
        assertEquals(1, queue.waiting());
    }

    @Test
    void new_network_in_a_full_queue_replaces_the_last_of_the_longest() {
        add(A, "a1", "a2", "a3", "a4");
        assertEquals(Optional.empty(), queue.removeSurplus());
        add(B, "b1");
        assertEquals(Optional.of("a4"), queue.removeSurplus());
        assertEquals(Optional.empty(), queue.removeSurplus());
        assertEquals(List.of("b1", "a1"), taken());
    }

    @Test
    void removed_task_is_not_started() {
        add(A, "a1");
        assertEquals(true, queue.remove(A, "a1"));
        assertEquals(false, queue.remove(A, "a1"));
        assertEquals(List.of(), taken());
        assertEquals(0, queue.waiting());
    }

    private void add(ClientNetwork client, String... names) {
        for (String name : names) {
            queue.add(client, name);
        }
    }

    private List<String> taken() {
        var taken = new ArrayList<String>();
        for (var next = queue.next(); next.isPresent(); next = queue.next()) {
            taken.add(next.get());
        }
        return taken;
    }
}

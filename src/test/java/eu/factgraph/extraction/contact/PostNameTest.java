package eu.factgraph.extraction.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostNameTest {

    @Test
    void role_before_the_first_preposition_tells_the_kind() {
        assertEquals(Optional.of("post-role:minister"), PostName.kind("Snow Minister for Sleds"));
    }

    @Test
    void deputy_of_a_minister_is_no_minister() {
        Optional<String> minister = Optional.of("post-role:minister");
        assertNotEquals(minister, PostName.kind("Deputy Snow Minister for Sleds"));
        assertNotEquals(minister, PostName.kind("Assistant Minister of Snow"));
    }
}

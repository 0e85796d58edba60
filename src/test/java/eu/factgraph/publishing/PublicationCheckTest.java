package eu.factgraph.publishing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reported of an engine whose graphs have changed. */
class PublicationCheckTest {

    private static final String A = SmallData.BASE + "graph/a";
    private static final String B = SmallData.BASE + "graph/b";

    private DeviatingEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = new DeviatingEngine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void check_tells_lexical_forms_from_differences() {
        publish("a", "b");
        var rewritten = SmallData.graph("a");
        SmallData.replaceNumber(rewritten, "7.0");
        engine.replace(A, rewritten);
        PublicationCheck forms = check("a", "b");
        assertTrue(forms.isSame(), forms.text());
        assertTrue(forms.text().contains("1 in another lexical form"), forms.text());
        SmallData.replaceNumber(rewritten, "8");
        engine.replace(A, rewritten);
        int before = engine.requests().size();
        PublicationCheck differing = check("a");
        assertFalse(differing.isSame());
        assertTrue(differing.text().contains("1 missing, 1 unexpected"), differing.text());
        assertTrue(differing.text().contains(B + "\tnot in the selection"), differing.text());
        assertTrue(
                engine.requests().stream()
                        .skip(before)
                        .allMatch(request -> request.matches("SELECT|GET .*")));
    }

    private PublicationPlan publish(String... graphs) {
        return SmallData.publish(engine, SmallData.NOBODY, false, graphs);
    }

    private PublicationCheck check(String... graphs) {
        try (var store = SmallData.store(engine, SmallData.NOBODY)) {
            return PublicationCheck.of(store, SmallData.selected(graphs), (done, all) -> {});
        }
    }
}

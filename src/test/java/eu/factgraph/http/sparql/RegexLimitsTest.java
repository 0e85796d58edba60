package eu.factgraph.http.sparql;

import static eu.factgraph.http.sparql.ExpressionQueries.PLACES;
import static eu.factgraph.http.sparql.ExpressionQueries.ask;
import static eu.factgraph.http.sparql.ExpressionQueries.assertAllRefused;
import static eu.factgraph.http.sparql.ExpressionQueries.assertRefused;
import static eu.factgraph.http.sparql.ExpressionQueries.doubled;
import static eu.factgraph.http.sparql.ExpressionQueries.filled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No regular expression runs past the deadline of its query. */
class RegexLimitsTest {

    /** Backtracks over 300 characters in 10^18 ways before it fails. */
    private static final String SLOW =
            "\"" + "a".repeat(300) + "\", \"" + "(.*)".repeat(12) + "!\"";

    @RegisterExtension static final TestServer brief = ExpressionQueries.brief();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(%s)",
                "fn:matches(%s)",
                "REGEX(%s, 'si')",
                "(REPLACE(%s, '') = '')",
                "(fn:replace(%s, '$1') = '')"
            })
    void endless_pattern_ends_its_query_at_the_deadline(String call) {
        assertAllRefused(
                brief, 503, "1 seconds", Stream.of("ASK { FILTER " + filled(call, SLOW) + " }"));
    }

    @Test
    void endless_pattern_in_any_position_ends_its_query() {
        assertAllRefused(
                brief,
                503,
                "1 seconds",
                PLACES.stream().map(place -> filled(place, "REGEX(" + SLOW + ")")));
    }

    @Test
    void endless_pattern_from_rows_ends_its_query() {
        String query =
                "SELECT * { VALUES (?text ?pattern) { (\""
                        + "a".repeat(300)
                        + "\" \""
                        + "(.*)".repeat(12)
                        + "!\") } FILTER (REGEX(?text, ?pattern)) }";
        assertAllRefused(brief, 503, "1 seconds", Stream.of(query));
    }

    @Test
    void case_c1_queries_run_after_endless_patterns() {
        String query = "SELECT * { FILTER(REGEX(" + SLOW + ")) }";
        assertAllRefused(brief, 503, "1 seconds", Stream.generate(() -> query).limit(8));
        assertEquals(200, ask(brief, "ASK {}").statusCode());
        assertEquals(200, brief.get("search?q=eBox").statusCode());
    }

    @Test
    void pattern_nested_too_deeply_is_refused_in_plain_words() {
        String query = doubled(16, "FILTER (REGEX(?x16, \"^(a|b|ab)*$\"))");
        assertRefused(413, "pattern", ask(server, query));
        String nested =
                "ASK { FILTER (REGEX(\"a\", STR(\""
                        + "(".repeat(30_000)
                        + "a"
                        + ")".repeat(30_000)
                        + "\"))) }";
        assertRefused(413, "pattern", ask(server, nested));
    }
}

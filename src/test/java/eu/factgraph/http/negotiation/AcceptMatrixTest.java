package eu.factgraph.http.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.AddressKind;
import eu.factgraph.http.Claims;
import eu.factgraph.http.TestServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred Accept headers at every kind of URL: status and type are those of RFC 9110, and the
 * body has the format of its type.
 */
class AcceptMatrixTest {

    private static final List<String> PROBLEM = List.of("application/problem+json", "text/html");

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    /** Bodies that have been parsed already. */
    private static final Set<List<Object>> SOUND = new HashSet<>();

    static Stream<AddressKind> kinds() {
        return AddressKind.ALL.stream();
    }

    @Test
    void accept_headers_are_two_hundred_and_some_malformed() {
        assertTrue(AcceptHeaders.ALL.size() >= 200);
        long broken = AcceptHeaders.ALL.stream().filter(AcceptHeaders::isBroken).count();
        assertTrue(broken >= 20 && broken <= 40, broken + " are broken");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_accept_header_gets_the_expected_type(AddressKind kind) {
        var faults = new ArrayList<String>();
        Map<String, List<Object>> tagged = new HashMap<>();
        for (String header : AcceptHeaders.ALL) {
            var answer = server.get(kind.path(), "Accept", header);
            String actual = answer.statusCode() + " " + type(answer);
            String expected = expected(kind, header);
            if (!actual.equals(expected)) {
                faults.add(header + ": " + actual + " instead of " + expected);
            }
            check(answer, header, faults);
            // one entity tag for several variants would show JSON in place of a page
            answer.headers()
                    .firstValue("ETag")
                    .filter(
                            tag ->
                                    !bytes(answer)
                                            .equals(
                                                    tagged.computeIfAbsent(
                                                            tag, any -> bytes(answer))))
                    .ifPresent(tag -> faults.add(header + ": the tag of another form"));
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void missing_accept_header_gets_the_preferred_type(AddressKind kind) {
        var answer = server.get(kind.path());
        assertEquals(expected(kind, "*/*"), answer.statusCode() + " " + type(answer));
    }

    private static String expected(AddressKind kind, String header) {
        if (kind.status() == 303) {
            return "303 ";
        }
        if (kind.status() != 200) {
            return kind.status() + " " + problem(header);
        }
        if (!kind.isNegotiated()) {
            return "200 " + kind.offered().get(0);
        }
        AcceptHeaders.Verdict verdict = AcceptHeaders.verdict(header, kind.offered());
        if (verdict instanceof AcceptHeaders.Type type) {
            return "200 " + type.name();
        }
        return "406 " + problem(header);
    }

    private static String problem(String header) {
        return AcceptHeaders.verdict(header, PROBLEM) instanceof AcceptHeaders.Type type
                ? type.name()
                : PROBLEM.get(0);
    }

    private static void check(HttpResponse<byte[]> answer, String header, List<String> faults) {
        if (answer.body().length == 0 || !SOUND.add(bytes(answer))) {
            return;
        }
        try {
            Claims.check(type(answer), answer.body());
        } catch (RuntimeException fault) {
            faults.add(header + ": " + fault);
        }
    }

    private static List<Object> bytes(HttpResponse<byte[]> answer) {
        return List.of(type(answer), Arrays.hashCode(answer.body()));
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }
}

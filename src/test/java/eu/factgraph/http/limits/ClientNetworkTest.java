package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that count as one client. */
class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "192.0.2.1, [::ffff:c000:201], true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, [2001:0db8:1:2::5], true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "fe80::1%eth0, fe80::2, true",
        "::1, 127.0.0.1, false",
        "999.0.2.1, localhost, true",
        "192.0.2.1, 192.0.2, false"
    })
    void addresses_of_one_subscriber_are_one_network(String one, String other, boolean isSame) {
        assertEquals(isSame, ClientNetwork.of(one).equals(ClientNetwork.of(other)));
    }
}

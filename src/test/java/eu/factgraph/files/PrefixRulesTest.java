package eu.factgraph.files;

import static eu.factgraph.files.CanonicalNamespace.CANONICAL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prefixes of the table, and those of every scope by rule. */
class PrefixRulesTest {

    @ParameterizedTest
    @CsvSource({
        "tier, id/concept/tier/, municipal",
        "ee-organisation, id/ee/organisation/, data-protection-inspectorate",
        "be-act, id/be/act/, 2019-decree",
        "ua-2021-responsibility, id/ua/responsibility/2021/, ministry-policy",
        "be-2019-not-reported, id/be/not-reported/2019/, epayment",
        "be-policy-part, id/be/policy-part/, stream",
        "eu-indicator, id/eu/indicator/, users",
        "lt-body-kind, id/lt/concept/body-kind/, elderate"
    })
    void prefix_stands_for_its_namespace(String prefix, String namespace, String name) {
        String iri = CANONICAL + namespace;
        assertEquals(Optional.of(iri), PrefixRules.namespace(prefix));
        assertEquals(prefix + ":" + name, PrefixRules.shortForm(iri + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"organisation", "zz-organisation", "be", "be-", "be-19-event", "Be-act"})
    void other_prefix_has_no_namespace(String prefix) {
        assertEquals(Optional.empty(), PrefixRules.namespace(prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/zz/organisation/ministry",
                "id/ee/service/permit/channel",
                "id/lt/concept/guild/baker",
                "id/concept/guild/baker",
                "graph/ee/2019/governance"
            })
    void other_iri_is_unchanged(String path) {
        assertEquals(CANONICAL + path, PrefixRules.shortForm(CANONICAL + path));
    }
}

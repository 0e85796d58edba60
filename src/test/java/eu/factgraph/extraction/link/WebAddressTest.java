package eu.factgraph.extraction.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebAddressTest {

    private static WebAddress address(String text) {
        return WebAddress.of(text).orElseThrow();
    }

    @Test
    void first_page_of_a_site_is_its_root_in_any_language() {
        assertTrue(address("https://boats.example.org").isRoot());
        assertTrue(address("https://boats.example.org/en/").isRoot());
        assertFalse(address("https://boats.example.org/fleet").isRoot());
    }

    @Test
    void host_that_is_made_of_a_name_is_its_site() {
        assertTrue(address("https://nemo.example.org/x").isSiteOf(List.of("Nemo Portal")));
        assertFalse(address("https://boats.example.org/nemo").isSiteOf(List.of("Nemo Portal")));
    }

    @Test
    void document_and_port_are_no_site() {
        assertTrue(address("https://boats.example.org/plan").isSite());
        assertFalse(address("https://boats.example.org/plan.pdf?x=1").isSite());
        assertFalse(address("https://boats.example.org:8080/plan").isSite());
    }

    @Test
    void address_that_others_cannot_open_is_refused() {
        assertTrue(WebAddress.of("https://x.sharepoint.com/a").isEmpty());
        assertTrue(WebAddress.of("https://x.safelinks.example/a").isEmpty());
        assertTrue(WebAddress.of("file:///C:/plan.docx").isEmpty());
        assertTrue(WebAddress.of("mailto:a@example.org").isEmpty());
    }
}

package eu.factgraph.extraction.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.sheet.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "http://a.example/b c, http://a.example/b%20c",
        "http://a.example?x=1, http://a.example/?x=1",
        "www.a.example, http://www.a.example",
        "HTTP://a.example/X, http://a.example/X"
    })
    void what_may_not_stand_in_an_address_is_encoded(String printed, String address) {
        assertEquals(address, WebAddress.of(printed).orElseThrow().address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@b.example",
                "file:///c:/x",
                "https://team.sharepoint.com/x",
                "http://10.0.0.1/",
                "#_Toc1",
                ""
            })
    void what_others_cannot_open_is_no_address(String printed) {
        assertTrue(WebAddress.of(printed).isEmpty());
    }

    @Test
    void addresses_in_text_end_before_punctuation() {
        assertEquals(
                List.of(
                        new WebAddress("http://a.example/x"),
                        new WebAddress("http://www.b.example")),
                WebAddresses.of(Text.of("See http://a.example/x; (www.b.example).")).addresses());
    }
}

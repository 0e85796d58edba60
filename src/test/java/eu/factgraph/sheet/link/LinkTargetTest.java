package eu.factgraph.sheet.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://www.gov.example/a?b=c&d#e | https://www.gov.example/a?b=c&d#e",
                "`  http://gov.example/a ` | http://gov.example/a",
                "http://gov.example/a%20 | http://gov.example/a",
                "http://gov.example/a b[1].pdf | http://gov.example/a%20b%5B1%5D.pdf",
                "http://gov.example/100% | http://gov.example/100%25",
                "http://gov.example/%7ea%27%2f%c3%a9 | http://gov.example/~a'%2F%C3%A9",
                "http://gov.example/a#b#c | http://gov.example/a#b%23c",
                "HTTP://WWW.GOV.Example/A | http://www.gov.example/A",
                "http://gov.example/\u00c3\u00a9t\u00c3\u00a9 | http://gov.example/%C3%A9t%C3%A9",
                "http://gov.example/x\u00e2\u0080\u0099y | http://gov.example/x%E2%80%99y",
                "http://gov.example/\u00e2\u20ac\u2122y | http://gov.example/%E2%80%99y",
                "http://gov.example/d\u00e9cret | http://gov.example/d%C3%A9cret",
                "http://b\u00fcrger.example/ | http://xn--brger-kva.example/",
                "http://gov.example/?a=1&amp;b=2 | http://gov.example/?a=1&b=2",
                "ttps://gov.example/ | https://gov.example/",
                "http:\\\\gov.example\\a | http://gov.example/a",
                "https:/gov.example/a | https://gov.example/a",
                "http://https://gov.example/a | https://gov.example/a",
                "http://https/gov.example/a | https://gov.example/a",
                "www.gov.example/a | http://www.gov.example/a",
                "data.gov.uk | http://data.gov.uk",
                "http://gov.example/a.pdf. | http://gov.example/a.pdf",
                "http://gov.example/a/; | http://gov.example/a/",
                "http://gov.example/a). | http://gov.example/a",
                "http://gov.example/a(1) | http://gov.example/a(1)",
                "http://gov.example/?id=x-g. | http://gov.example/?id=x-g.",
                "http://gov.example/a#:~:text=Some words,to show | http://gov.example/a",
                "http://gov.example/a\" \\l \"part | http://gov.example/a#part",
                "mailto:some.body@gov.example | mailto:some.body@gov.example",
                "mailto: a@gov.example?subject=x | mailto:a@gov.example",
                "http://some.body@gov.example/ | mailto:some.body@gov.example",
                "http://62.162.125.232/a | http://62.162.125.232/a",
            })
    void target_is_cleaned_where_that_is_certain(String printed, String address) {
        assertEquals(new LinkTarget(address, Optional.empty()), LinkTarget.of(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgov.example%2Fa%3Fb&data=04|https://gov.example/a?b",
                "https://eur01.safelinks.protection.outlook.com/?url=http://gov.example/a?b=c&data=04|http://gov.example/a?b=c",
                "http://www.google.com/url?sa=t&q=&url=http://gov.example/a?b=c&usg=AO|http://gov.example/a?b=c",
                "https://urldefense.com/v3/__https:/gov.example/a__;!!Ne!dz$|https://gov.example/a",
                "https://urldefense.com/v3/__https:/gov.example/a*b__;Iw!!Ne!dz$|https://gov.example/a#b",
                "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/gov.example/a.pdf|https://gov.example/a.pdf",
            })
    void redirecting_page_is_taken_away(String printed, String address) {
        assertEquals(new LinkTarget(address, Optional.empty()), LinkTarget.of(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file:///C:/Users/somebody/a.docx | LOCAL_FILE",
                "C://Users/somebody/a.docx | LOCAL_FILE",
                "https://firm.sharepoint.com/sites/a | EDITORS_HOST",
                "http://localhost:8080/ | PRIVATE_HOST",
                "http://127.0.0.1/ | PRIVATE_HOST",
                "http://10.1.2.3/a | PRIVATE_HOST",
                "http://172.20.0.1/ | PRIVATE_HOST",
                "http://192.168.1.1/ | PRIVATE_HOST",
                "http://169.254.169.254/latest | PRIVATE_HOST",
                "http://[::1]/ | PRIVATE_HOST",
                "http://[fd00::1]/ | PRIVATE_HOST",
                "http://2130706433/ | PRIVATE_HOST",
                "http://0x7f.0.0.1/ | PRIVATE_HOST",
                "http://intranet/a | PRIVATE_HOST",
                "http://files.ministry.local/a | PRIVATE_HOST",
                "javascript:alert(1) | UNSUPPORTED_SCHEME",
                "java\tscript:alert(1) | UNSUPPORTED_SCHEME",
                "data:text/html,x | UNSUPPORTED_SCHEME",
                "about:blank | UNSUPPORTED_SCHEME",
                "http://user:secret@gov.example/a | MALFORMED",
                "http://a.example/ or https://b.example/ | MALFORMED",
                "http://a.example/xhttps://b.example/ | MALFORMED",
                "http:// | MALFORMED",
                "www gov.example | MALFORMED",
                "mailto:CL@VE | MALFORMED",
                "#:~:text=Some words | MALFORMED",
            })
    void target_that_cannot_be_published_is_refused(String printed, LinkRefusal refusal) {
        assertEquals(new LinkTarget("", Optional.of(refusal)), LinkTarget.of(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#_Toc123", "#_Hlk5", "", "  ", "#"})
    void place_in_the_document_is_no_link_and_not_refused(String printed) {
        assertEquals(new LinkTarget("", Optional.empty()), LinkTarget.of(printed));
    }

    @ParameterizedTest
    @EnumSource(LinkRefusal.class)
    void refusal_has_a_reason(LinkRefusal refusal) {
        assertEquals(refusal.reason().strip(), refusal.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.",
                "www.",
                "/",
                " ",
                "%20",
                "a.b/",
                "&url=",
                "\u00c3",
                "mailto:a@",
                ")."
            })
    void long_target_takes_linear_time(String part) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> LinkTarget.of("http://a.example/" + part.repeat(50_000)));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> LinkTarget.of(part.repeat(50_000)));
    }

    @Test
    void address_stays_the_same_when_cleaned_again() {
        String once = LinkTarget.of("http://gov.example/a b%20c/\u00e9%2f#x#y").address();
        assertEquals(once, LinkTarget.of(once).address());
    }
}

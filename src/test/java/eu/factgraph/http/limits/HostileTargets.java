package eu.factgraph.http.limits;

import java.util.List;
import java.util.Random;

/**
 * Request targets that are invalid or slightly wrong.
 *
 * @param paths existing paths, without their leading slash
 */
record HostileTargets(Random random, List<String> paths) {

    private static final List<String> TRICKS =
            List.of(
                    "../",
                    "..%2f",
                    "%2e%2e/",
                    "%2e%2e%2f",
                    "..%5c",
                    "..\\",
                    "%252e%252e%252f",
                    "..;/",
                    ".%00./",
                    "%c0%ae%c0%ae/",
                    "%uff0e%uff0e/",
                    "..%ef%bc%8f",
                    "/",
                    "//",
                    "./",
                    ";x=1/",
                    "%",
                    "%z",
                    "%E2%82",
                    "%00",
                    "%0d%0aX-Evil:%20yes",
                    "%0A",
                    "\u00e9",
                    "\u00ff",
                    "<script>",
                    "'\"",
                    "{{7*7}}",
                    "${7*7}",
                    "~",
                    "+",
                    "%20",
                    "^",
                    "|",
                    "`",
                    "[",
                    "#x",
                    "?",
                    "??",
                    "&",
                    "\t",
                    "\u0001",
                    "\u0000",
                    ":",
                    "@",
                    "*",
                    ".ttl",
                    ".html",
                    ".nq.ttl",
                    ".",
                    "..",
                    "...",
                    ".TTL",
                    ".php",
                    ".git/config",
                    "WEB-INF/web.xml",
                    "etc/passwd",
                    "$/stats",
                    "$/ping",
                    "update",
                    "shacl");

    String target() {
        return switch (random.nextInt(12)) {
            case 0 -> "*";
            case 1 ->
                    pick(
                                    List.of(
                                            "http://evil.example",
                                            "https://localhost:1",
                                            "ftp://x",
                                            "http://",
                                            "localhost:80",
                                            "//evil.example",
                                            "http:"))
                            + address();
            case 2 -> pick(List.of("", "x", "..", "\\", "?", "/?", "#", "/#a", "/%", "/ /"));
            case 3 ->
                    "/"
                            + pick(List.of("a", "../", "%2e", "a/", "%41"))
                                    .repeat(pick(List.of(50, 500, 3000, 9000)));
            case 4 ->
                    "/data?"
                            + pick(
                                    List.of(
                                            "graph=%00",
                                            "graph=",
                                            "graph=%zz",
                                            "graph=a&graph=b",
                                            "default&graph=x",
                                            "graph=http://%5B",
                                            "graph=urn:x-arq:UnionGraph",
                                            "graph=urn:x-arq:DefaultGraph",
                                            "default=%ff",
                                            "graph=file:///etc/hosts"));
            case 5 ->
                    "/question/"
                            + pick(
                                    List.of(
                                            "about-a-body?body=%3E%20.%20%7D",
                                            "about-a-body?body=",
                                            "life-event?event=%00",
                                            "life-event?format=csv&event=%22",
                                            "depends-on?dependedOn=x:%0A",
                                            "x?format=csv",
                                            "acts-by-year?lang=xx&lang=nl",
                                            "acts-by-year?%=%"));
            case 6 ->
                    "/"
                            + pick(
                                    List.of(
                                            "feed/0",
                                            "feed/999999999",
                                            "feed/-1",
                                            "feed/9999999999999",
                                            "feed/1.ttl.ttl",
                                            "version/",
                                            "version/2026-02-31/id/be/place/belgium",
                                            "export/../data.ttl",
                                            "export/.ttl",
                                            "export/cpov.",
                                            "export/%63pov.ttl"));
            default -> address();
        };
    }

    /** An existing path, or a slightly changed one. */
    String address() {
        String address = "/" + pick(paths);
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(address.length() + 1);
            address = address.substring(0, at) + pick(TRICKS) + address.substring(at);
        }
        return address.replace(' ', '+').replaceAll("[\r\n]", "")
                + pick(
                        List.of(
                                "",
                                "",
                                "",
                                "?",
                                "?lang=nl",
                                "?lang=%00",
                                "?format=csv",
                                "?a=%zz&query"));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}

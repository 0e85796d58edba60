package eu.factgraph.http.limits;

import eu.factgraph.http.sparql.HostileQueries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Requests that nobody sends by mistake alone; the same numbers give the same requests.
 *
 * @param addresses that are there, without their first slash
 * @param accepts values of the header Accept
 */
record HostileRequests(Random random, List<String> addresses, List<String> accepts) {

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

    private static final List<String> HEADERS =
            List.of(
                    "Accept: text/html;q=NaN",
                    "Accept: ,;/=\"",
                    "Accept-Encoding: gzip;q=0, *;q=NaN",
                    "Accept-Encoding: br, zstd;q=2, \u00ff",
                    "Accept-Language: *-*-*, x-y-z;q=9, \u0080",
                    "Accept-Language: " + "aa-bb,".repeat(500),
                    "Accept-Charset: utf-7",
                    "Cookie: " + "a=b; ".repeat(500),
                    "Cookie: =\";;\u0001",
                    "Content-Length: 0",
                    "Content-Length: -1",
                    "Content-Length: 99999999999999999999",
                    "Content-Length: 1\r\nContent-Length: 2",
                    "Content-Length: 4\r\nTransfer-Encoding: chunked",
                    "Transfer-Encoding: chunked",
                    "Transfer-Encoding: gzip, chunked",
                    "Transfer-Encoding: xchunked",
                    "Transfer-Encoding : chunked",
                    "Connection: close, \u00fe",
                    "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                    "Upgrade: websocket",
                    "Expect: 100-continue",
                    "Expect: the unexpected",
                    "Range: bytes=0-1",
                    "Range: bytes=-1-2,9-",
                    "If-Match: \"x\"",
                    "If-None-Match: \"" + "x".repeat(10_000) + "\"",
                    "If-None-Match: *",
                    "If-None-Match: W/\"",
                    "If-Modified-Since: yesterday",
                    "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
                    "X-Forwarded-For: ' OR 1=1",
                    "X-Forwarded-Host: evil.example",
                    "Forwarded: for=\"[::1\";host=evil",
                    "X-HTTP-Method-Override: DELETE",
                    "Origin: null",
                    "Access-Control-Request-Method: PUT",
                    "Content-Type: multipart/form-data; boundary=",
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Type: application/x-www-form-urlencoded; charset=utf-7",
                    "Content-Type: ;;;",
                    "Content-Encoding: gzip",
                    "Date: never",
                    "TE: trailers",
                    "Folded: one\r\n two",
                    "NoColon",
                    ": no name",
                    "Sp ace: x",
                    "Nul: \u0000",
                    "Bare: one\rtwo",
                    "X: " + "x".repeat(30_000),
                    "Slug: \u00e9\u00ff");

    /** All that is sent on one connection. */
    record Sent(byte[] bytes, boolean isHead, boolean isProper) {
        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.substring(0, Math.min(text.length(), 2000));
        }
    }

    Sent next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> proper("GET", address(), "");
            case 2, 3 -> proper("GET", "/sparql?query=" + encoded(query()), "");
            case 4 -> posted();
            case 5 -> smuggled();
            default -> odd();
        };
    }

    /** As RFC 9112 has it, whatever it asks for. */
    private Sent proper(String method, String target, String body) {
        String verb = method.equals("GET") && random.nextInt(8) == 0 ? "HEAD" : method;
        String head =
                verb
                        + " "
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + (random.nextInt(3) == 0 ? "Accept-Encoding: gzip\r\n" : "")
                        + (random.nextBoolean() ? "Accept: " + pick(accepts) + "\r\n" : "")
                        + (body.isEmpty() ? "\r\n" : "");
        return sent(head + body, verb, true);
    }

    private Sent posted() {
        String query = query();
        String text =
                random.nextBoolean()
                        ? query
                        : (random.nextInt(9) == 0 ? "update=" : "query=") + encoded(query);
        byte[] bytes =
                text.getBytes(
                        random.nextInt(6) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String type =
                pick(
                        List.of(
                                "application/sparql-query",
                                "application/sparql-query; charset=utf-8",
                                "application/x-www-form-urlencoded",
                                "APPLICATION/X-WWW-FORM-URLENCODED;charset=x",
                                "application/sparql-update",
                                "text/turtle",
                                "multipart/form-data; boundary=--",
                                "/"));
        return proper(
                "POST",
                random.nextInt(6) == 0
                        ? address()
                        : "/sparql"
                                + pick(
                                        List.of(
                                                "",
                                                "?",
                                                "?query=ASK%7B%7D",
                                                "?default-graph-uri=%00&named-graph-uri=x")),
                "Content-Type: "
                        + type
                        + "\r\n"
                        + framed(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    private String framed(String body) {
        return random.nextInt(3) > 0
                ? "Content-Length: " + body.length() + "\r\n\r\n" + body
                : "Transfer-Encoding: chunked\r\n\r\n"
                        + (body.isEmpty()
                                ? ""
                                : Integer.toHexString(body.length()) + ";x=y\r\n" + body + "\r\n")
                        + "0\r\n"
                        + pick(List.of("", "Trailer: x\r\n"))
                        + "\r\n";
    }

    /** A second request hidden in the body of a first, and chunks that are none. */
    private Sent smuggled() {
        String hidden = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String start =
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n";
        String text =
                start
                        + switch (random.nextInt(7)) {
                            case 0 ->
                                    "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                            + hidden;
                            case 1 ->
                                    "Content-Length: "
                                            + hidden.length()
                                            + "\r\nContent-Length: 0\r\n\r\n"
                                            + hidden;
                            case 2 ->
                                    "Transfer-Encoding: chunked\r\n\r\n"
                                            + pick(
                                                    List.of(
                                                            "zz",
                                                            "-1",
                                                            "ffffffffffffffff",
                                                            "1;" + "x".repeat(9000),
                                                            " 5",
                                                            "5 "))
                                            + "\r\nASK{}\r\n0\r\n\r\n"
                                            + hidden;
                            case 3 ->
                                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"
                                            + hidden;
                            case 4 -> "Content-Length: 500\r\n\r\nASK {}";
                            case 5 -> "Transfer-Encoding: chunked\r\n\r\n5\r\nASK{}\r\n";
                            default -> "\r\n" + hidden.repeat(1 + random.nextInt(20));
                        };
        return sent(text, "POST", false);
    }

    private Sent odd() {
        String method =
                pick(
                        List.of(
                                "GET",
                                "GET",
                                "GET",
                                "HEAD",
                                "OPTIONS",
                                "PUT",
                                "DELETE",
                                "TRACE",
                                "CONNECT",
                                "PRI",
                                "get",
                                "G\u00e9T",
                                "",
                                "A".repeat(200),
                                "GET\t"));
        String version =
                pick(
                        List.of(
                                " HTTP/1.1",
                                " HTTP/1.1",
                                " HTTP/1.1",
                                " HTTP/1.1",
                                " HTTP/1.0",
                                " HTTP/2.0",
                                " HTTP/0.9",
                                " HTTP/9",
                                "",
                                " FTP/1.1",
                                " HTTP/1.1 x"));
        // what comes before the method hides it: nobody could know that no body is wanted
        String before =
                method.equals("HEAD")
                        ? ""
                        : pick(List.of("", "", "", "\r\n", "\n", " ", "\u0016\u0003\u0001"));
        var text =
                new StringBuilder(before)
                        .append(method)
                        .append(' ')
                        .append(target())
                        .append(version)
                        .append("\r\n");
        text.append(
                pick(
                        List.of(
                                "Host: localhost\r\n",
                                "Host: localhost\r\n",
                                "Host: localhost\r\n",
                                "",
                                "Host: evil.example\r\n",
                                "Host: a\r\nHost: b\r\n",
                                "Host: [::1\r\n",
                                "Host: x:99999\r\n",
                                "Host:\r\n")));
        for (int headers = random.nextInt(4); headers > 0; headers--) {
            text.append(pick(HEADERS)).append("\r\n");
        }
        if (random.nextInt(4) == 0) {
            ("Accept: " + pick(accepts) + "\r\n")
                    .repeat(pick(List.of(1, 2, 100)))
                    .lines()
                    .forEach(line -> text.append(line).append("\r\n"));
        }
        text.append(
                pick(List.of("\r\n", "\r\n", "\r\n", "\n", "", "\r\n\u0000\u0001garbage\r\n\r\n")));
        return sent(text.toString(), method, false);
    }

    private String target() {
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

    /** One that is there, or one a little beside it. */
    private String address() {
        String address = "/" + pick(addresses);
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

    private String query() {
        return new HostileQueries(random).next();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Sent sent(String text, String method, boolean proper) {
        return new Sent(text.getBytes(StandardCharsets.ISO_8859_1), method.equals("HEAD"), proper);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}

package eu.factgraph.http.limits;

import eu.factgraph.http.sparql.HostileQueries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Requests that no client sends by mistake alone; the same random numbers give the same requests.
 *
 * @param accepts values of the header Accept
 */
record HostileRequests(Random random, HostileTargets targets, List<String> accepts) {

    /** All bytes sent on one connection. */
    record Sent(byte[] bytes, boolean isHead, boolean isProper) {
        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.substring(0, Math.min(text.length(), 2000));
        }
    }

    Sent next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> proper("GET", targets.address(), "");
            case 2, 3 -> proper("GET", "/sparql?query=" + encoded(query()), "");
            case 4 -> posted();
            case 5 -> smuggled();
            default -> odd();
        };
    }

    /** Valid by RFC 9112. */
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
                        ? targets.address()
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

    /** Request smuggling: a second request in the body of the first, and invalid chunks. */
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
        // a prefix would hide from the server that the response must have no body
        String before =
                method.equals("HEAD")
                        ? ""
                        : pick(List.of("", "", "", "\r\n", "\n", " ", "\u0016\u0003\u0001"));
        var text =
                new StringBuilder(before)
                        .append(method)
                        .append(' ')
                        .append(targets.target())
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
            text.append(pick(HostileHeaders.ALL)).append("\r\n");
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

package eu.factgraph.http.limits;

import java.util.List;

/** Request headers that are invalid, contradictory or too long. */
final class HostileHeaders {

    static final List<String> ALL =
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

    private HostileHeaders() {}
}

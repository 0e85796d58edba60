package eu.factgraph.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A client that sends arbitrary bytes, and parses responses strictly (RFC 9112). */
public record Wire(int port) {

    private static final int PATIENCE_IN_MILLISECONDS = 60_000;

    public record Reply(int status, Map<String, String> headers, byte[] sent) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The media type without parameters. */
        public String type() {
            return header("content-type").split(";")[0];
        }

        /** Without content coding. */
        public byte[] body() {
            if (!header("content-encoding").equals("gzip") || sent.length == 0) {
                return sent;
            }
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                return unzipped.readAllBytes();
            } catch (IOException broken) {
                throw new IllegalStateException("no gzip", broken);
            }
        }

        public String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }
    }

    /**
     * All responses to some bytes, after which nothing more is sent; none if the connection is
     * closed instead.
     *
     * @param bodies whether the first response has a body: that to HEAD has none, unless the
     *     request is too malformed to tell its method
     * @throws IllegalStateException if the server sends invalid HTTP, or an incomplete response
     */
    public List<Reply> replies(byte[] request, boolean bodies) throws IOException {
        return replies(List.of(request), () -> {}, bodies);
    }

    /**
     * The same for bytes that are sent in pieces.
     *
     * @param between runs between two pieces
     */
    public List<Reply> replies(List<byte[]> pieces, Runnable between, boolean bodies)
            throws IOException {
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            try {
                for (byte[] piece : pieces) {
                    socket.getOutputStream().write(piece);
                    between.run();
                }
                socket.shutdownOutput();
            } catch (IOException refusedEarly) {
                // earlier responses can still be read
            }
            return parsed(received(socket), bodies);
        }
    }

    private static byte[] received(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (java.net.SocketException ended) {
            return new byte[0];
        }
        return all.toByteArray();
    }

    private static List<Reply> parsed(byte[] bytes, boolean bodies) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        var replies = new ArrayList<Reply>();
        while (in.available() > 0) {
            Reply reply = next(in, bodies || !replies.isEmpty());
            if (reply.status() >= 200) {
                replies.add(reply);
            }
        }
        return replies;
    }

    private static Reply next(InputStream in, boolean bodies) throws IOException {
        String first = line(in);
        if (!first.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            throw new IllegalStateException("no status line: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        Map<String, String> headers = headers(in);
        boolean broken = status >= 400 && in.available() > 0;
        boolean none = !(bodies || broken) || status < 200 || status == 204 || status == 304;
        return new Reply(status, headers, none ? new byte[0] : body(in, headers));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (!line.matches("[!#$%&'*+.^_`|~\\w-]+: ?[\\t\\x20-\\x7e\\x80-\\xff]*")) {
                throw new IllegalStateException("no header: " + line);
            }
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return exactly(in, Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readAllBytes();
        }
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IllegalStateException(bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IllegalStateException("ends within a line: " + line);
            }
            line.append((char) next);
        }
        if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
            throw new IllegalStateException("no CR at the end of: " + line);
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }
}

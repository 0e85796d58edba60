package eu.factgraph.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The protocol on standard input and output, a message a line (version 2025-11-25,
 * basic/transports).
 *
 * @param limit of a request, after which it is interrupted
 */
public record StdioSession(AssistantServer server, Duration limit) {

    /** In characters, as over HTTP. */
    private static final int LONGEST = 256 * 1024;

    /** Not a message, so that a line that is too long is refused as one. */
    private static final String NO_MESSAGE = "{}";

    /** Returns once the input has ended and its messages have their replies. */
    public void run(InputStream in, PrintStream out) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                var requests = new RunningRequests(limit)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    accept(line.length() > LONGEST ? NO_MESSAGE : line, requests, out);
                }
            }
            requests.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void accept(String line, RunningRequests requests, PrintStream out) {
        var identity = MessageIdentity.of(line);
        identity.cancelled().ifPresent(requests::cancel);
        if (identity.cancelled().isEmpty()) {
            requests.submit(identity.id(), () -> server.reply(line), reply -> write(reply, out));
        }
    }

    private static void write(ProtocolReply reply, PrintStream out) {
        if (!reply.isEmpty()) {
            synchronized (out) {
                out.print(reply.json() + "\n");
                out.flush();
            }
        }
    }
}

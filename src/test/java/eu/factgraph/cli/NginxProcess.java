package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** nginx with {@code deploy/nginx.conf}, on a free port of the loopback interface. */
record NginxProcess(Process process, int port) implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("deploy/nginx.conf");

    /** What is in the file, and would be another's at a test. */
    private static final List<String> REPLACED =
            List.of(
                    "127.0.0.1:3030",
                    "127.0.0.1:3040",
                    "127.0.0.1:8080",
                    "/var/cache/nginx/factgraph");

    /**
     * @param folder for its files
     * @param first the port of one server
     * @param second the port of the other
     */
    static NginxProcess start(Path folder, int first, int second) throws IOException {
        int port = ServerCopy.freePort();
        var replacements =
                Map.of(
                        REPLACED.get(0), "127.0.0.1:" + first,
                        REPLACED.get(1), "127.0.0.1:" + second,
                        REPLACED.get(2), "127.0.0.1:" + port,
                        REPLACED.get(3), folder.resolve("cache").toString());
        String site = Files.readString(CONFIGURATION);
        for (String value : REPLACED) {
            assertTrue(site.contains(value), () -> value + " is not in " + CONFIGURATION);
            site = site.replace(value, replacements.get(value));
        }
        Files.writeString(folder.resolve("site.conf"), site);
        Files.writeString(folder.resolve("nginx.conf"), frame());
        Process process =
                new ProcessBuilder(
                                program().toString(),
                                "-e",
                                "stderr",
                                "-p",
                                folder.toString(),
                                "-c",
                                "nginx.conf")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start();
        var nginx = new NginxProcess(process, port);
        while (!nginx.listens()) {
            assertTrue(process.isAlive(), Files.readString(folder.resolve("nginx.log")));
        }
        return nginx;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** The test that calls this is skipped where there is no nginx. */
    static Path program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(
                        () -> {
                            Reference.missing("no nginx; on Debian: apt-get install nginx-light");
                            throw new IllegalStateException();
                        });
    }

    /** The workers end with it. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean listens() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * The rest of a configuration. Workers of root would run as a user that cannot read our files.
     */
    private static String frame() {
        String user = System.getProperty("user.name");
        return (user.equals("root") ? "user root;\n" : "")
                + """
                daemon off;
                pid nginx.pid;
                events {
                }
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include site.conf;
                }
                """;
    }
}

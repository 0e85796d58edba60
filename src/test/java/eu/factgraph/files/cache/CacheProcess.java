package eu.factgraph.files.cache;

import eu.factgraph.Command;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another process that uses a folder: it runs an action, and says on standard output how far. */
final class CacheProcess {

    private static final int KEYS = 3;

    private CacheProcess() {}

    /** The command line of an action on a folder, with its number. */
    static List<String> command(String action, Path folder, int number) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(CacheProcess.class.getName());
        command.addAll(List.of(action, folder.toString(), Integer.toString(number)));
        return command;
    }

    static Process start(String action, Path folder, int number) throws IOException {
        return new ProcessBuilder(command(action, folder, number))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Puts an entry in a shell whose first command changes where it runs. */
    static Command.Outcome put(List<String> shell, String change, Path folder, int size)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(shell);
        command.addAll(List.of("sh", "-c", change + " && exec \"$@\"", "sh"));
        command.addAll(command("put", folder, size));
        return new Command(Map.of(), command).run();
    }

    /** The payloads that processes write in turn. */
    static CachedPayload payload(int number) {
        return CachedPayload.of(number % KEYS, 150_000 * (number % KEYS + 1));
    }

    public static void main(String[] arguments) throws IOException {
        var folder = CacheFolder.of(Path.of(arguments[1]), 1 << 24);
        int number = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "write" -> write(folder, number);
            case "pause" -> pause(folder, CachedPayload.of(number, 1 << 20));
            case "put" -> put(folder, CachedPayload.of(1, number));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void write(CacheFolder folder, int rounds) {
        for (int round = 0; round < rounds; round++) {
            ByteBuffer written = payload(round).put(folder);
            System.out.println(written.isDirect() ? "mapped" : "memory");
            payload(round).assertContent(written);
        }
    }

    /** Waits in the middle of writing until a byte can be read. */
    private static void pause(CacheFolder folder, CachedPayload payload) {
        ByteBuffer written =
                folder.put(
                        payload.key(),
                        output -> {
                            output.write(payload.bytes(), 0, payload.bytes().length / 2);
                            output.flush();
                            System.out.println("half");
                            int half = payload.bytes().length / 2;
                            if (System.in.read() >= 0) {
                                output.write(payload.bytes(), half, half);
                            }
                        });
        payload.assertContent(written);
        System.out.println("whole");
    }

    /** Puts an entry twice and finds it. */
    private static void put(CacheFolder folder, CachedPayload payload) {
        for (int time = 0; time < 2; time++) {
            ByteBuffer written = payload.put(folder);
            payload.assertContent(written);
            System.out.println(written.isDirect() ? "mapped" : "memory");
        }
        System.out.println(payload.isFound(folder) ? "found" : "absent");
    }
}

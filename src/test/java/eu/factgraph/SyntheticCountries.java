package eu.factgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Many countries with many editions, all of which say the same as Belgium 2019: for checks that the
 * cost of an edition does not depend on the others.
 *
 * @param from a data folder with Belgium 2019
 */
public record SyntheticCountries(Path from) {

    private static final int FIRST_YEAR = 2019;

    /** Of the series, without the Netherlands, which Belgium mentions. */
    private static final List<String> CODES =
            List.of(
                    ("be al at ba bg ch cy cz de dk ee el es fi fr hr hu ie is it li lt lu lv me mk"
                                    + " mt no pl pt ro rs se si sk uk")
                            .split(" "));

    /** The shared folders and files of the data. */
    private static final List<String> SHARED = List.of("eu", "int", "nl", "catalogue.ttl");

    /**
     * Writes a data folder without releases.
     *
     * @param to a folder that does not exist yet
     * @param countries at most 36; the first is Belgium
     */
    public void write(Path to, int countries, int editions) throws IOException {
        for (String shared : SHARED) {
            copy(from.resolve(shared), to.resolve(shared), "be", FIRST_YEAR);
        }
        for (String code : CODES.subList(0, countries)) {
            for (String folder : List.of("things", "enrichment", "concepts")) {
                copy(
                        from.resolve("be").resolve(folder),
                        to.resolve(code).resolve(folder),
                        code,
                        FIRST_YEAR);
            }
            for (int year = FIRST_YEAR; year < FIRST_YEAR + editions; year++) {
                copy(from.resolve("be/2019"), to.resolve(code + "/" + year), code, year);
                copy(
                        from.resolve("be/2019.ttl"),
                        to.resolve(code + "/" + year + ".ttl"),
                        code,
                        year);
            }
        }
    }

    private static void copy(Path from, Path to, String code, int year) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = from.equals(file) ? to : to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, moved(Files.readString(file), code, year));
            }
        }
    }

    private static String moved(String text, String code, int year) {
        return text.replace("graph/be/2019", "graph/" + code + "/" + year)
                .replaceAll("id/be/([a-z-]+)/2019/", "id/" + code + "/$1/" + year + "/")
                .replace("graph/be/", "graph/" + code + "/")
                .replace("id/be/", "id/" + code + "/")
                .replace(
                        "dct:date \"2019\"^^xsd:gYear .", "dct:date \"" + year + "\"^^xsd:gYear .");
    }
}

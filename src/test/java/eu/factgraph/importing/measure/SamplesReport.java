package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The samples of all editions as a table, the sum at its end. */
record SamplesReport(List<SampleStanding> samples) {

    private static final Pattern FILE = Pattern.compile("([a-z]+)/sample-(\\d{4})\\.tsv");
    private static final double PERCENT = 100.0;

    /**
     * @param data folder of all scopes
     */
    static SamplesReport of(Path data) throws IOException {
        try (Stream<Path> files = Files.find(data, 2, (file, any) -> true)) {
            return new SamplesReport(
                    files.map(file -> FILE.matcher(data.relativize(file).toString()))
                            .filter(Matcher::matches)
                            .map(
                                    name ->
                                            new Edition(
                                                    name.group(1), Integer.parseInt(name.group(2))))
                            .sorted()
                            .map(edition -> SampleStanding.of(data, edition))
                            .toList());
        }
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(
                "| edition | read | right | wrong | right, % | wrong, since mended | right, since joined or renamed | right, since gone |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (SampleStanding one : samples) {
            lines.add(
                    line(
                            "%s %d".formatted(one.edition().scope(), one.edition().year()),
                            one.read(),
                            one.wrong(),
                            one.mended().size(),
                            one.moved().size(),
                            one.gone().size()));
        }
        lines.add(
                line(
                        "all",
                        sum(SampleStanding::read),
                        sum(SampleStanding::wrong),
                        sum(one -> one.mended().size()),
                        sum(one -> one.moved().size()),
                        sum(one -> one.gone().size())));
        return String.join("\n", lines) + "\n";
    }

    int sum(ToIntFunction<SampleStanding> number) {
        return samples.stream().mapToInt(number).sum();
    }

    private static String line(String name, int read, int wrong, int mended, int moved, int gone) {
        return "| %s | %d | %d | %d | %.1f | %d | %d | %d |"
                .formatted(
                        name,
                        read,
                        read - wrong,
                        wrong,
                        read == 0 ? 0 : PERCENT * (read - wrong) / read,
                        mended,
                        moved,
                        gone);
    }
}

package eu.factgraph.quality;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The statements of an edition that were read against its sheet. */
public record EditionSample(List<SampledStatement> statements) {

    /**
     * That of an edition; without statements if nobody has drawn one.
     *
     * @param data folder of all scopes
     */
    public static EditionSample read(Path data, Edition edition) {
        Path file = data.resolve(edition.scope()).resolve("sample-" + edition.year() + ".tsv");
        return new EditionSample(
                Files.exists(file)
                        ? TextFile.read(file, TextFile.MAX_BYTES)
                                .lines()
                                .map(SampledStatement::of)
                                .flatMap(Optional::stream)
                                .toList()
                        : List.of());
    }

    public int right() {
        return statements.size() - wrong().size();
    }

    public List<SampledStatement> wrong() {
        return statements.stream().filter(one -> !one.isRight()).toList();
    }
}

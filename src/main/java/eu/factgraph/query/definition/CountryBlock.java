package eu.factgraph.query.definition;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of the page of a country, declared by a query with the columns {@code item}, {@code
 * aspect}, {@code value} and {@code section}. A row with a section and neither aspect nor value
 * lists an item; one without a value says that there is none.
 *
 * @param form how the page shows the rows
 * @param order its place on the page
 * @param chapters paths of the sections that it is about, without country and year
 * @param whole path of the page that has all rows
 */
public record CountryBlock(
        Question question, BlockForm form, int order, List<String> chapters, String whole) {

    /** The parameter with the IRI of the factsheet. */
    public static final String SHEET = "sheet";

    public enum BlockForm {
        /** A figure each. */
        TILES,
        /** A line chart for each aspect, and a table. */
        CHARTS,
        /** Items by aspects; an empty cell has its state in words. */
        MATRIX,
        /** A diagram by year, and a table. */
        TIMELINE,
        /** Items by aspects. */
        TABLE;

        private String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The blocks in a folder, in the order of the page. */
    public static List<CountryBlock> in(Path folder) {
        return QueryFile.in(folder).stream()
                .map(CountryBlock::of)
                .sorted(Comparator.comparingInt(CountryBlock::order))
                .toList();
    }

    public String name() {
        return question.name();
    }

    private static CountryBlock of(QueryFile file) {
        String keyword = single(file, "form");
        BlockForm form =
                Arrays.stream(BlockForm.values())
                        .filter(one -> one.keyword().equals(keyword))
                        .findFirst()
                        .orElseThrow(() -> missing(file, "form"));
        return new CountryBlock(
                Question.of(file),
                form,
                Integer.parseInt(single(file, "order")),
                Stream.of(single(file, "chapter").split("\\s+"))
                        .filter(path -> !path.isEmpty())
                        .toList(),
                single(file, "all"));
    }

    private static String single(QueryFile file, String key) {
        return file.first(key).orElseThrow(() -> missing(file, key));
    }

    private static InvalidInput missing(QueryFile file, String key) {
        return new InvalidInput(
                "block %s: add a line '# %s: …'; forms are %s"
                        .formatted(
                                file.name(),
                                key,
                                Arrays.stream(BlockForm.values())
                                        .map(BlockForm::keyword)
                                        .toList()));
    }
}

package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.sheet.Paragraph.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTitleTest {

    @ParameterizedTest
    @CsvSource({
        "Estonia, ee",
        "Czech Republic, cz",
        "Czechia, cz",
        "Greece, el",
        "The United Kingdom, uk",
        "The Netherlands, nl",
        "Republic of North Macedonia, mk",
        "The former Yugoslav Republic of Macedonia, mk",
        "Türkiye, tr",
        "TURKEY, tr",
        "European Union, eu",
        "Kosovo, xk",
        "eGovernment in Sweden, se",
    })
    void country_is_known_by_its_printed_name(String printed, String code) {
        assertEquals(
                Optional.of(code), title("Digital Government Factsheet 2019", printed).country());
    }

    @Test
    void year_is_that_of_the_factsheet() {
        assertEquals(
                Optional.of(2021),
                title("Digital Public Administration factsheet 2021", "Data of 2019").year());
    }

    @Test
    void what_is_said_in_two_ways_is_not_known() {
        SheetTitle title = title("Factsheet 2019", "Estonia", "Factsheet 2021", "Latvia");
        assertEquals(Optional.empty(), title.country());
        assertEquals(Optional.empty(), title.year());
    }

    @Test
    void contradiction_names_both() {
        SheetTitle title = title("Factsheet 2019", "Estonia");
        assertEquals(Optional.empty(), title.contradiction(new SheetName("ee", 2019)));
        assertEquals(
                Optional.of("the title page says Estonia (ee), not lv; check --country"),
                title.contradiction(new SheetName("lv", 2019)));
        assertEquals(
                Optional.of("the title page says edition 2019, not 2021; check --edition"),
                title.contradiction(new SheetName("ee", 2021)));
    }

    @Test
    void silent_title_contradicts_nothing() {
        assertEquals(
                Optional.empty(), title("Some words").contradiction(new SheetName("ee", 2019)));
    }

    @ParameterizedTest
    @CsvSource({"ee-2019.html, ee", "GR-2021.docx, el", "eu-2022.pdf, eu"})
    void file_name_says_country_and_year(String file, String country) {
        assertEquals(country, SheetName.of(Path.of("some", file)).orElseThrow().country());
    }

    @ParameterizedTest
    @CsvSource({
        "estonia-2019.html",
        "zz-2019.html",
        "ee-2019",
        "ee-1919.html",
        "copy of ee-2019.html"
    })
    void other_file_name_says_nothing(String file) {
        assertEquals(Optional.empty(), SheetName.of(Path.of(file)));
    }

    private static SheetTitle title(String... lines) {
        List<Paragraph> front =
                Stream.of(lines).map(line -> new Paragraph(Style.PLAIN, Text.of(line), 1)).toList();
        return SheetTitle.of(
                new Sheet(Path.of("x.html"), SheetFormat.HTML, front, List.of(), List.of()));
    }
}

package eu.factgraph.extraction.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 12 October 2016 | 2016-10-12",
                "in October 2016    | 2016-10",
                "in 2016,           | 2016",
                "on 12.10.2016.     | 2016-10-12",
                "October 12, 2016   | 2016-10-12",
                "1st of May 2018    | 2018-05-01",
                "3rd Sept. 2018     | 2018-09-03",
            })
    void date_is_as_precise_as_it_is_printed(String plain, String iso) {
        assertEquals(List.of(iso), PrintedDate.in(plain).stream().map(PrintedDate::iso).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the plan 2018-2022",
                "Regulation 2016/679",
                "Law 12/2016",
                "31 February 2016",
                "room 2016a",
            })
    void periods_numbers_and_impossible_days_are_no_dates(String plain) {
        assertEquals(List.of(), PrintedDate.in(plain));
    }
}

package eu.factgraph.extraction.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "Hive Plan 2018-2022,2018,2022",
        "Hive Plan (2018 – 2022),2018,2022",
        "Hive Plan 2018 to 2022,2018,2022",
    })
    void years_of_a_plan_are_its_period(String name, String start, String end) {
        assertEquals(Optional.of(new Period(start, end)), Period.in(name));
    }

    @ParameterizedTest
    @CsvSource({"Hive Plan 2020", "Hive Plan 2022-2018", "Plans 2010-2012 and 2013-2015"})
    void other_years_are_no_period(String name) {
        assertEquals(Optional.empty(), Period.in(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Law of 3 May 2012 on bees,2012-05-03",
        "Royal Decree No 12/34 of 3 May 2012,2012-05-03",
    })
    void day_at_the_head_of_a_title_is_that_of_the_act(String title, String iso) {
        assertEquals(Optional.of(iso), TitleDate.in(title).map(PrintedDate::iso));
    }

    @ParameterizedTest
    @CsvSource({
        "Law implementing the Decree of 3 May 2012",
        "Law on the Decree of 3 May 2012",
        "Law of May 2012",
    })
    void day_of_another_act_is_not(String title) {
        assertEquals(Optional.empty(), TitleDate.in(title).map(PrintedDate::iso));
    }
}

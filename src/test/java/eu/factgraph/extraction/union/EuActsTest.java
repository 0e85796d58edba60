package eu.factgraph.extraction.union;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.sheet.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuActsTest {

    private static final String ACTS = "https://w3id.org/factgraph/id/eu/act/";
    private static final ThingIndex INDEX = index();

    private static ThingIndex index() {
        var index = new ThingIndex("ee", new NameKey(Map.of()));
        index.add(
                List.of(
                        RDFDataMgr.loadGraph("data/eu/things/act.ttl"),
                        RDFDataMgr.loadGraph("data/eu/enrichment/eu-acts.ttl")));
        return index;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Directive 2003/98/EC is old                | directive-2003-98-ec",
                "see Regulation (EU) No 910/2014            | regulation-910-2014-eidas",
                "see EU 2016/679 of April                   | regulation-2016-679",
                "the rules (Directive (2013/37/EU)) hold    | directive-2013-37-eu",
                "under 2007/2/EC there are maps             | directive-2007-2-ec-inspire",
                "the European Regulation No. 1025/2012 says | regulation-1025-2012",
                "Council Regulation (EC) No.2252/2004       | regulation-2252-2004",
                "Commission Delegated Regulation (EU) № 2017/1926 | regulation-2017-1926",
                "the old Directive 95/46/EC                 | directive-95-46-ec",
                "Decision No 1247/2002/EC                   | decision-1247-2002-ec",
                "the PSI Directive                          | directive-2003-98-ec",
                "the GDPR applies                           | regulation-2016-679",
                "eCommerce directive                        | directive-2000-31-ec",
            })
    void acts_are_found_in_every_printed_form(String plain, String act) {
        assertEquals(List.of(ACTS + act), acts(Text.of(plain)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Law 2016/679 on bees",
                "Act No. 45/2001 of the parliament",
                "Gazette 2003/98",
                "Regulation No. 45/2001 of the minister",
                "on 12/10/2016 in the EU",
                "our eIDAS node",
            })
    void numbers_of_other_things_are_no_acts(String plain) {
        assertEquals(List.of(), acts(Text.of(plain)));
    }

    @Test
    void numbers_of_a_list_share_their_type() {
        assertEquals(
                List.of(ACTS + "regulation-1071-2009", ACTS + "regulation-1072-2009"),
                acts(Text.of("Regulations (EC) No 1071/2009 and 1072/2009 on lorries")));
    }

    @Test
    void name_and_number_of_one_act_are_one_reference() {
        Text text = Text.of("The Open Data Directive (2019/1024) rules");

        assertEquals(1, EuActs.in(text, INDEX).references().size());
    }

    @ParameterizedTest
    @CsvSource({
        "http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=CELEX:32003L0098:EN:HTML,directive-2003-98-ec",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32016L2102,directive-2016-2102",
        "https://eur-lex.europa.eu/eli/reg/2016/679/oj,regulation-2016-679",
        "http://data.europa.eu/eli/reg_del/2017/1926/oj,regulation-2017-1926",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.2014.257.01.0073.01.ENG,regulation-910-2014-eidas",
        "http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:2013:175:0001:0008:EN:PDF,directive-2013-37-eu",
    })
    void links_are_read_by_their_address(String address, String act) {
        assertEquals(List.of(ACTS + act), acts(linked("these rules", address)));
    }

    @Test
    void address_of_another_site_is_not_read() {
        assertEquals(List.of(), acts(linked("rules", "https://laws.example.org/eli/reg/2016/679")));
    }

    @ParameterizedTest
    @CsvSource({
        "Directive (EU) 2102/2016,directive-2016-2102",
        "Regulation 2014/910/EU,regulation-910-2014-eidas",
        "EU Directive 2017/1870,decision-2017-1870",
    })
    void number_in_another_order_or_type_is_doubtful(String plain, String near) {
        EuActs.NamedActs found = EuActs.in(Text.of(plain), INDEX);

        assertEquals(List.of(), found.references());
        assertEquals(Optional.of(ACTS + near), found.doubts().get(0).near());
    }

    @Test
    void unknown_act_comes_with_a_block_to_paste() {
        EuActs.Doubt doubt =
                EuActs.in(Text.of("Directive (EU) 2031/77 on clouds"), INDEX).doubts().get(0);

        assertEquals(
                "check it in EUR-Lex and add to data/eu: eu-act:directive-2031-77 a"
                        + " eli:LegalResource ; skos:prefLabel \"Directive (EU) 2031/77\"@en ;"
                        + " eli:type_document act-type:eu-directive ; eli:id_local"
                        + " \"32031L0077\" .",
                doubt.how());
    }

    @Test
    void address_settles_a_doubtful_number() {
        Text text =
                linked(
                        "Directive (EU) 2102/2016",
                        "https://eur-lex.europa.eu/eli/dir/2016/2102/oj");

        assertEquals(List.of(ACTS + "directive-2016-2102"), acts(text));
        assertEquals(List.of(), EuActs.in(text, INDEX).doubts());
    }

    @Test
    void address_of_another_act_settles_nothing() {
        Text text =
                linked("Directive (EU) 2102/2016", "https://eur-lex.europa.eu/eli/dir/2014/55/oj");

        assertEquals(List.of(), acts(text));
        assertEquals(1, EuActs.in(text, INDEX).doubts().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General Data Protection Regulation (GDPR)    | regulation-2016-679",
                "The eIDAS Regulation                         | regulation-910-2014-eidas",
                "Directive (EU) 2016/2102 on web accessibility, repealing nothing | directive-2016-2102",
            })
    void title_of_an_act_of_the_union_is_recognised(String title, String act) {
        assertEquals(Optional.of(ACTS + act), EuActs.inTitle(title, INDEX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Act on the Implementation of Regulation (EU) No 910/2014",
                "GDPR Implementation Act",
                "Directive 2014/24/EU and Directive 2014/25/EU",
                "eIDAS",
            })
    void title_of_another_act_is_not(String title) {
        assertEquals(Optional.empty(), EuActs.inTitle(title, INDEX));
    }

    private static List<String> acts(Text text) {
        return EuActs.in(text, INDEX).references().stream().map(EuActs.Reference::act).toList();
    }

    private static Text linked(String text, String address) {
        return new Text(
                List.of(
                        new Text.Run("See ", false, false, ""),
                        new Text.Run(text, false, false, address)));
    }
}

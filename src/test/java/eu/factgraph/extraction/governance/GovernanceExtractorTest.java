package eu.factgraph.extraction.governance;

import static eu.factgraph.extraction.PrintedSection.bold;
import static eu.factgraph.extraction.PrintedSection.contact;
import static eu.factgraph.extraction.PrintedSection.entry;
import static eu.factgraph.extraction.PrintedSection.governance;
import static eu.factgraph.extraction.PrintedSection.lines;
import static eu.factgraph.extraction.PrintedSection.linked;
import static eu.factgraph.extraction.PrintedSection.plain;
import static eu.factgraph.extraction.PrintedSection.pointer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.DraftedLines;
import eu.factgraph.extraction.PrintedSection;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class GovernanceExtractorTest {

    private static final Table CHIEF =
            contact(
                    bold("Mr Ola Nord"),
                    bold("Director"),
                    plain("Contact details:"),
                    plain("Sled Agency"),
                    plain("Snow street 1,"),
                    plain("12345 Nordby"),
                    plain("Tel.: +99 1 234 567Fax: +99 1 234 568"),
                    linked("E-mail: ola@sled.example", "mailto:ola@sled.example"),
                    plain("Source: http://www.sled.example"));

    private final Draft draft = PrintedSection.draft();
    private final GovernanceExtractor extractor = new GovernanceExtractor();

    private List<String> drafted(SheetSection section) {
        extractor.extract(section, draft.section(section));
        return lines(draft.section(section));
    }

    private List<String> policy(Entry... entries) {
        return drafted(governance("national", "policy", List.of(entries)));
    }

    @Test
    void a_body_has_the_field_and_level_of_its_section() {
        List<String> lines = policy(entry(1, "Sled Agency (SA)"));
        assertTrue(lines.contains("organisation/sled-agency def:entry 1"), lines + "");
        assertTrue(
                lines.contains(
                        "responsibility/2019/sled-agency-policy def:assignedTo organisation/sled-agency"),
                lines + "");
        assertTrue(
                lines.contains(
                        "responsibility/2019/sled-agency-policy skos:prefLabel \"Policy, national\"@en"));
    }

    @Test
    void a_topic_is_listed() {
        policy(entry(1, "Administration", plain("Sleds are administered in many places.")));
        assertEquals("Administration", draft.review().get(0).what());
        assertTrue(draft.index().things().isEmpty());
    }

    @Test
    void a_first_sentence_may_tell_that_it_is_a_body() {
        List<String> lines =
                policy(entry(1, "Nordkap", plain("Nordkap is a public company for sleds.")));
        assertTrue(lines.contains("organisation/nordkap def:entry 1"), lines + "");
    }

    @Test
    void a_post_is_no_body() {
        List<String> lines = policy(entry(1, "Minister for Snow"));
        assertTrue(lines.contains("post/minister-for-snow def:entry 1"), lines + "");
    }

    @Test
    void the_ministry_after_a_comma_is_related() {
        List<String> lines = policy(entry(1, "Sled Agency, Ministry of Snow"));
        assertTrue(
                lines.contains(
                        "organisation/sled-agency dct:relation organisation/ministry-of-snow"));
        assertEquals(1, lines.stream().filter(line -> line.contains("def:entry")).count());
    }

    @Test
    void a_former_name_is_hidden_and_listed() {
        policy(entry(1, "Sled Agency (formerly Sled Office (SO))"));
        List<String> made =
                DraftedLines.made(
                        draft, "https://w3id.org/factgraph/id/zz/organisation/sled-agency");
        assertTrue(made.contains("skos:hiddenLabel \"Sled Office\"@en"), made + "");
        assertEquals("Sled Office", draft.review().get(0).what());
    }

    @Test
    void a_part_is_stated_where_the_first_words_say_so() {
        List<String> lines =
                policy(
                        entry(
                                1,
                                "Sled Unit",
                                plain("The Sled Unit, part of the Ministry of Snow, counts.")));
        assertTrue(
                lines.contains(
                        "organisation/sled-unit org:subOrganizationOf organisation/ministry-of-snow"),
                lines + "");
    }

    @Test
    void what_a_text_begins_with_links_to_the_page_of_the_body() {
        List<String> lines =
                policy(
                        entry(1, "Ministry of Snow", linked("The Ministry", "http://snow.example")),
                        entry(2, "Sled Agency", linked("Sled Agency", "http://sled.example")),
                        entry(3, "Ice Council", linked("The Ice", "http://other.example")));
        String all = String.join("\n", lines);
        assertTrue(
                lines.contains("organisation/ministry-of-snow foaf:page http://snow.example"), all);
        assertTrue(
                lines.contains("organisation/sled-agency foaf:homepage http://sled.example"), all);
        assertTrue(lines.stream().noneMatch(line -> line.contains("other.example")), all);
    }

    @Test
    void a_section_may_point_to_the_one_national_body() {
        policy(entry(1, "Sled Agency"));
        List<String> lines =
                drafted(pointer("subnational", "policy", "Same as at the national level."));
        assertTrue(
                lines.contains(
                        "responsibility/2019/sled-agency-policy-subnational def:assignedTo organisation/sled-agency"),
                lines + "");
    }

    @Test
    void a_contact_gives_person_post_and_how_to_reach_the_body() {
        List<String> lines = policy(entry(1, "Sled Agency", CHIEF));
        String all = String.join("\n", lines);
        assertTrue(lines.contains("post/director-sled-agency org:heldBy person/ola-nord"), all);
        assertTrue(lines.contains("post/director-sled-agency org:postIn organisation/sled-agency"));
        assertTrue(
                lines.contains("organisation/sled-agency/contact cv:telephone \"+99 1 234 567\""));
        assertTrue(lines.contains("organisation/sled-agency/contact def:fax \"+99 1 234 568\""));
        assertTrue(
                lines.contains("organisation/sled-agency/contact cv:email \"ola@sled.example\""));
        assertTrue(
                lines.contains(
                        "organisation/sled-agency/address locn:fullAddress \"Snow street 1, 12345 Nordby\"@en"));
        assertTrue(
                lines.contains("organisation/sled-agency foaf:homepage http://www.sled.example"));
    }

    @Test
    void a_second_contact_of_a_body_is_that_of_the_post() {
        Table other =
                contact(
                        bold("Ada Sør"),
                        bold("Acting Head of Sleds"),
                        bold("Contact details:"),
                        plain("Sled Agency"),
                        plain("Tel: +99 1 234 599"),
                        plain("E-mail: N/A"));
        List<String> lines = policy(entry(1, "Sled Agency", CHIEF, other));
        assertTrue(
                lines.contains("post/head-of-sleds/contact cv:telephone \"+99 1 234 599\""),
                lines + "");
        assertTrue(lines.toString().contains("printed as acting"));
    }

    @Test
    void a_mail_that_links_to_another_is_listed() {
        Table contact =
                contact(
                        bold("Ada Sør"),
                        bold("Director of Sleds"),
                        plain("Contact details:"),
                        linked("E-mail: ada@sled.example", "mailto:ola@sled.example"));
        policy(entry(1, "Sled Agency", contact));
        assertEquals(1, draft.review().size(), draft.review() + "");
    }

    @Test
    void a_group_lists_the_bodies_that_are_its_members() {
        List<String> lines =
                policy(
                        entry(
                                1,
                                "Sled Agencies",
                                linked("Northern Sled Agency (NSA)", "http://north.example"),
                                plain("They report to the Southern Sled Agency.")));
        assertTrue(
                lines.contains(
                        "responsibility/2019/northern-sled-agency-policy def:assignedTo organisation/northern-sled-agency"),
                lines + "");
        assertTrue(lines.stream().noneMatch(line -> line.contains("southern")), lines + "");
    }

    @Test
    void one_line_may_name_two_posts_with_the_body_of_each() {
        Table two =
                contact(
                        bold("Ada Sør"),
                        bold("Director of the Sled Agency and Head of the Ski Agency"),
                        plain("Contact details:"),
                        plain("Tel: +99 1 234 599"));
        List<String> lines = policy(entry(1, "Sled Unit", two));
        assertTrue(
                lines.contains(
                        "post/director-of-the-sled-agency org:postIn organisation/sled-agency"),
                lines + "");
        assertTrue(
                lines.contains("post/head-of-the-ski-agency org:postIn organisation/ski-agency"),
                lines + "");
    }

    @Test
    void a_minister_is_in_the_ministry_of_the_same_matters_and_none_of_them() {
        Table minister =
                contact(
                        bold("Ada Sør"),
                        bold("Minister of Snow, Ice and the Northern Sled Agency"),
                        plain("Contact details:"),
                        plain("Tel: +99 1 234 599"));
        Table other =
                contact(
                        bold("Ola Nord"),
                        bold("Minister of Fog"),
                        plain("Contact details:"),
                        plain("Tel: +99 1 234 598"));
        List<String> lines = policy(entry(1, "Ministry of Fog", minister, other));
        List<String> posts = lines.stream().filter(line -> line.contains("org:postIn")).toList();
        assertEquals(
                List.of("post/minister-of-fog org:postIn organisation/ministry-of-fog"), posts);
    }
}

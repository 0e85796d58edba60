package eu.factgraph.page.law;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.index.EditionLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The acts of the Union for programs and spreadsheets. */
public final class UnionActDocument {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    /** What does not apply is left out. */
    private record ActInJson(
            String celex,
            String iri,
            String name,
            String year,
            int transposing,
            int applying,
            int naming,
            List<CountryInJson> countries) {}

    private record CountryInJson(
            String country, String state, Integer edition, String status, List<LinkInJson> links) {}

    private record LinkInJson(
            String relation, String item, String name, String section, String heading) {}

    private UnionActDocument() {}

    public static String json(UnionLawPage page) {
        return GSON.toJson(page.acts().stream().map(act -> inJson(act, null)).toList()) + "\n";
    }

    public static String json(UnionActPage page) {
        return GSON.toJson(
                        inJson(
                                page.act(),
                                page.countries().stream().map(UnionActDocument::country).toList()))
                + "\n";
    }

    /** A row a link, and one for each country without any. */
    public static byte[] csv(UnionActPage page) {
        return CsvWriter.csv(
                List.of(
                        "country",
                        "name",
                        "state",
                        "edition",
                        "status",
                        "link",
                        "item",
                        "section",
                        "item address",
                        "section address"),
                page.countries().stream().flatMap(UnionActDocument::rows).toList());
    }

    private static ActInJson inJson(ListedAct act, List<CountryInJson> countries) {
        return new ActInJson(
                act.celex().isEmpty() ? null : act.celex(),
                act.act().getURI(),
                act.name().text(),
                act.year().isEmpty() ? null : act.year(),
                act.transposing(),
                act.applying(),
                act.naming(),
                countries);
    }

    private static CountryInJson country(CountryStance country) {
        Optional<EditionLink> edition = Optional.ofNullable(country.edition());
        return new CountryInJson(
                country.code(),
                country.stance().token(),
                edition.map(EditionLink::year).map(Integer::valueOf).orElse(null),
                edition.map(UnionActDocument::status).orElse(null),
                country.mentions().stream().map(UnionActDocument::link).toList());
    }

    private static LinkInJson link(CountryStance.ActMention mention) {
        boolean hasItem = mention.item() != null;
        return new LinkInJson(
                hasItem ? mention.relation() : null,
                hasItem ? mention.item().href() : null,
                hasItem ? mention.item().text() : null,
                mention.section().href(),
                mention.section().text());
    }

    private static Stream<List<String>> rows(CountryStance country) {
        return country.mentions().isEmpty()
                ? Stream.of(row(country, List.of("", "", "", "", "")))
                : country.mentions().stream().map(mention -> row(country, cells(mention)));
    }

    private static List<String> row(CountryStance country, List<String> mention) {
        Optional<EditionLink> edition = Optional.ofNullable(country.edition());
        return Stream.concat(
                        Stream.of(
                                country.code(),
                                country.country().text(),
                                country.word(),
                                edition.map(EditionLink::year).orElse(""),
                                edition.map(UnionActDocument::status).orElse("")),
                        mention.stream())
                .toList();
    }

    private static List<String> cells(CountryStance.ActMention mention) {
        boolean hasItem = mention.item() != null;
        return List.of(
                mention.how(),
                hasItem ? mention.item().text() : "",
                mention.section().text(),
                hasItem ? mention.item().href() : "",
                mention.section().href());
    }

    private static String status(EditionLink edition) {
        return edition.isDraft() ? "drafted" : "reviewed";
    }
}

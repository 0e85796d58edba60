package eu.factgraph.http.browser;

import eu.factgraph.http.TestServer;
import java.util.Arrays;
import java.util.stream.Stream;

/** One page of each kind. */
public enum PageKind {
    HOME(""),
    BODY("doc/be/organisation/digital-transformation-office"),
    ACT("doc/be/act/law-2017-07-18-electronic-identification"),
    SYSTEM("doc/be/system/belgian-eid-card"),
    REGISTER("doc/be/register/national-register-of-natural-persons"),
    SERVICE("doc/be/service/my-ebox"),
    POLICY("doc/be/policy/digital-belgium"),
    PERSON("doc/be/person/alexander-de-croo"),
    FACTSHEET("graph/be/2019"),
    SECTION("graph/be/2019/legislation/specific"),
    EDITION("edition/2019"),
    COUNTRIES("countries"),
    COUNTRY("country/be/2019"),
    SELECTION("?country=be&edition=2019"),
    CONCEPT("doc/concept/life-event/losing-and-finding-a-job"),
    SCHEME("doc/concept/theme"),
    PLACE("doc/be/place/belgium"),
    CLASS("doc/def/BaseRegister"),
    PROPERTY("doc/def/uses"),
    ONTOLOGY("def"),
    SHAPE("shapes/LegalResource-date"),
    QUESTIONS("question"),
    QUESTION("question/base-registers"),
    QUESTION_WITH_FORM("question/rests-on"),
    SPARQL("sparql"),
    CONFORMANCE("conformance"),
    QUALITY("quality"),
    CHANGES("country/be/changes/2019-2019.html"),
    CHANGES_OF_COUNTRY("country/be/changes"),
    RELEASES("changes"),
    RELEASE("changes/" + TestServer.RELEASED),
    CORRECTIONS("changes/" + TestServer.RELEASED + "/be"),
    UNION_LAW("union-law"),
    UNION_ACT("union-law/32014R0910"),
    CATALOGUE("catalog"),
    SEARCH("search?q=fod"),
    OVERVIEW("overview/governance"),
    OVERVIEW_TABLE("overview/registers"),
    AROUND("around/be/organisation/digital-transformation-office"),
    ABOUT("about"),
    FEED("feed/1"),
    DATA_ACCESS("data-access"),
    TOPICS("topics"),
    TOPIC("topic/governance/national/coordination"),
    COMPARISONS("compare"),
    COMPARISON("compare/governance?country=be,ee,lu,at,fr,de"),
    DOCS("docs"),
    DOCS_TERMS("docs/terms"),
    VERSION(
            "version/"
                    + TestServer.RELEASED
                    + "/id/be/act/law-2017-07-18-electronic-identification"),
    NOT_FOUND("nowhere");

    public final String path;

    PageKind(String path) {
        this.path = path;
    }

    public int status() {
        return this == NOT_FOUND ? 404 : 200;
    }

    /** The editor and diagrams may be larger. */
    boolean isSmall() {
        return this != SPARQL && this != OVERVIEW && this != AROUND && this != COUNTRY;
    }

    public static Stream<PageKind> found() {
        return Arrays.stream(values()).filter(kind -> kind != NOT_FOUND);
    }
}

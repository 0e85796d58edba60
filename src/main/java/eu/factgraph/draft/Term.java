package eu.factgraph.draft;

import eu.factgraph.files.PrefixRules;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** A value in Turtle, with the prefixes of the data. */
public record Term(String turtle) {

    /** A link to a resource or page. */
    public static Term iri(String iri) {
        String name = PrefixRules.shortForm(iri);
        return new Term(name.equals(iri) ? "<" + iri + ">" : name);
    }

    /** A prefixed name of the prefix table. */
    public static Term name(String prefixed) {
        return new Term(prefixed);
    }

    /** The IRI that it is; empty for a literal. */
    Optional<String> link() {
        if (turtle.startsWith("<")) {
            return Optional.of(turtle.substring(1, turtle.length() - 1));
        }
        int colon = turtle.indexOf(':');
        return turtle.startsWith("\"") || colon < 0
                ? Optional.empty()
                : PrefixRules.namespace(turtle.substring(0, colon))
                        .map(namespace -> namespace + turtle.substring(colon + 1));
    }

    /** The text of a literal, without quotes and escapes. */
    public String text() {
        return NodeFactoryExtra.parseNode(turtle).getLiteralLexicalForm();
    }

    public static Term english(String text) {
        return tagged(text, "en");
    }

    /**
     * @param language tag of BCP 47
     */
    public static Term tagged(String text, String language) {
        return new Term(NodeFmtLib.strTTL(NodeFactory.createLiteralLang(text, language)));
    }

    /** Text for programs, such as a phone number. */
    public static Term plain(String text) {
        return new Term(NodeFmtLib.strTTL(NodeFactory.createLiteralString(text)));
    }

    /**
     * A date of the precision of its text: a year, a year and month, or a day.
     *
     * @param iso such as {@code 2018}, {@code 2018-05} or {@code 2018-05-25}
     */
    public static Term date(String iso) {
        XSDDatatype type =
                switch (iso.split("-").length) {
                    case 1 -> XSDDatatype.XSDgYear;
                    case 2 -> XSDDatatype.XSDgYearMonth;
                    default -> XSDDatatype.XSDdate;
                };
        return new Term("\"%s\"^^xsd:%s".formatted(iso, type.getURI().split("#")[1]));
    }

    public static Term integer(int value) {
        return new Term(String.valueOf(value));
    }

    public static Term decimal(String value) {
        return new Term("\"%s\"^^xsd:decimal".formatted(value));
    }
}

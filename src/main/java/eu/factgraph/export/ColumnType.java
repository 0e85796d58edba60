package eu.factgraph.export;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NameProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A property whose values share a language or datatype, because a CSVW column has one of each.
 *
 * @param language empty if the values have none
 * @param datatype local name of the datatype; empty if the values are links
 */
record ColumnType(Node property, String language, String datatype) {

    private static final List<Node> FIRST =
            Stream.concat(
                            NameProperties.SKOS_LABELS.stream(),
                            Stream.of(
                                    DCTerms.title.asNode(),
                                    RDF.Nodes.type,
                                    DCTerms.description.asNode(),
                                    SKOS.note.asNode()))
                    .toList();

    /** Names first, then by the property's local name. */
    static final Comparator<ColumnType> ORDER =
            Comparator.<ColumnType>comparingInt(ColumnType::rank)
                    .thenComparing(ColumnType::propertyName)
                    .thenComparing(type -> type.property.getURI())
                    .thenComparing(type -> !type.language.equals(Language.EN.tag()))
                    .thenComparing(ColumnType::language)
                    .thenComparing(ColumnType::datatype);

    /** For dates of lower precision. */
    private static final Map<String, String> SUFFIXES =
            Map.of("gYear", "_year", "gYearMonth", "_month");

    static ColumnType of(Triple statement) {
        Node value = statement.getObject();
        return value.isLiteral()
                ? new ColumnType(
                        statement.getPredicate(),
                        value.getLiteralLanguage(),
                        localName(value.getLiteralDatatypeURI()))
                : new ColumnType(statement.getPredicate(), "", "");
    }

    boolean isLink() {
        return datatype.isEmpty();
    }

    /** The datatype in CSVW, which uses the names of XSD; {@code null} for text. */
    String csvwDatatype() {
        return language.isEmpty() && !datatype.equals("string") ? datatype : null;
    }

    String typeName() {
        return isLink() ? "link" : datatype;
    }

    /** The property's name with a suffix for the language or precision. */
    String shortName() {
        return propertyName()
                + (language.isEmpty()
                        ? SUFFIXES.getOrDefault(datatype, "")
                        : "_" + language.replace('-', '_'));
    }

    /** The property's local name; {@code rdf:type} differs from {@code dct:type}. */
    String propertyName() {
        return property.equals(RDF.Nodes.type) ? "class" : localName(property.getURI());
    }

    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private int rank() {
        int rank = FIRST.indexOf(property);
        return rank < 0 ? FIRST.size() : rank;
    }
}

package eu.factgraph.shacl;

import java.math.BigInteger;
import org.apache.jena.graph.Node;

/** Numbers of things against an {@code xsd:integer}, which has no bound. */
final class IntegerComparison {

    private IntegerComparison() {}

    static int compare(long count, Node integer) {
        String digits = integer.getLiteralLexicalForm().trim();
        return BigInteger.valueOf(count).compareTo(new BigInteger(digits.replaceFirst("^\\+", "")));
    }
}

package eu.factgraph.shacl.core;

import java.math.BigInteger;
import org.apache.jena.graph.Node;

/** Compares counts with an {@code xsd:integer}, which is unbounded. */
final class IntegerComparison {

    private IntegerComparison() {}

    static int compare(long count, Node integer) {
        String digits = integer.getLiteralLexicalForm().trim();
        return BigInteger.valueOf(count).compareTo(new BigInteger(digits.replaceFirst("^\\+", "")));
    }
}

package eu.factgraph.extraction.profile;

import java.math.BigDecimal;

/** Values from least to greatest, both included. */
record Range(BigDecimal least, BigDecimal greatest) {

    static Range of(String least, String greatest) {
        return new Range(new BigDecimal(least), new BigDecimal(greatest));
    }

    boolean contains(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
    }

    Range times(BigDecimal factor) {
        return new Range(least.multiply(factor), greatest.multiply(factor));
    }
}

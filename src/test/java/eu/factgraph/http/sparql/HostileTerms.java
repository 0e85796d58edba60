package eu.factgraph.http.sparql;

import java.util.Random;

/** Terms and expressions for {@link HostileQueries}, some of them invalid. */
record HostileTerms(Random random) {

    String iri() {
        return random.nextInt(12) == 0
                ? oddIri()
                : pick(
                        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>",
                        "<http://www.w3.org/2004/02/skos/core#prefLabel>",
                        "<http://purl.org/dc/terms/isPartOf>",
                        "<https://w3id.org/factgraph/def/Factsheet>",
                        "<https://w3id.org/factgraph/id/be/place/belgium>",
                        "<https://w3id.org/factgraph/graph/be/2019>");
    }

    private String oddIri() {
        return pick(
                "<>",
                "<../../../etc>",
                "<urn:x-arq:UnionGraph>",
                "<urn:x-arq:DefaultGraph>",
                "<http://[::1>",
                "<http://a b/>",
                "<x:\u0000>",
                "<file:///etc/hosts>",
                "<mailto:a@b>",
                "<http://example.org/é%zz>",
                "none:here",
                "_:b");
    }

    String literal() {
        return random.nextInt(6) > 0
                ? pick("1", "true", "\"x\"@en", "\"a\"")
                : pick(
                        "1",
                        "-0.0",
                        "1e999",
                        "99999999999999999999999999",
                        "true",
                        "\"x\"@en",
                        "\"x\"@en-x-" + "a".repeat(30),
                        "\"x\"^^<http://www.w3.org/2001/XMLSchema#date>",
                        "\"2019-13-45\"^^<http://www.w3.org/2001/XMLSchema#date>",
                        "'''a\n''b'''",
                        "\"\\uD800\"",
                        "\"\\U0010FFFF\"",
                        "\"\\q\"",
                        "\"" + "é".repeat(200) + "\"",
                        "\"<b>&amp;</b>\"",
                        "\"\u0001\u0000\"");
    }

    String expression(int depth) {
        if (depth == 2) {
            return pick("?x", "?y", literal(), iri());
        }
        String one = expression(depth + 1);
        String other = expression(depth + 1);
        return switch (random.nextInt(12)) {
            case 0 ->
                    "REGEX(STR(?y), "
                            + pick(
                                    "\"^a\"",
                                    "\"(a+)+$\"",
                                    "\"(\"",
                                    "\"[\"",
                                    "\"a{99999999}\"",
                                    "\"\\\\p{X}\"")
                            + pick("", ", \"i\"", ", \"zz\"")
                            + ")";
            case 1 -> "REPLACE(STR(" + one + "), \"(.)\", \"$9\")";
            case 2 ->
                    pick(
                                    "STRLEN",
                                    "UCASE",
                                    "LANG",
                                    "DATATYPE",
                                    "IRI",
                                    "STR",
                                    "ABS",
                                    "YEAR",
                                    "MD5",
                                    "ENCODE_FOR_URI",
                                    "isIRI",
                                    "TZ",
                                    "UUID",
                                    "RAND")
                            + "("
                            + one
                            + ")";
            case 3 -> "IF(" + one + ", " + other + ", 1/0)";
            case 4 -> "COALESCE(" + one + ", " + other + ")";
            case 5 -> one + pick(" = ", " < ", " != ", " + ", " / ", " && ", " || ") + other;
            case 6 -> "STRDT(" + one + ", " + iri() + ")";
            case 7 -> "SUBSTR(STR(" + one + "), " + pick("-1", "0", "99999999", "1e9") + ")";
            case 8 -> "<http://example.org/function>(" + one + ")";
            case 9 -> one + pick(" IN (", " NOT IN (") + other + ", 1)";
            case 10 -> "EXISTS { ?x ?p " + pick("?y", "1") + " }";
            default -> "!" + one;
        };
    }

    @SafeVarargs
    final <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }
}

package eu.factgraph.http.sparql;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries from a small grammar, most of them valid, some broken on purpose. */
public record HostileQueries(Random random) {

    private static final int DEEPEST = 3;

    public String next() {
        String query = prologue() + form() + modifiers();
        return random.nextInt(6) == 0 ? broken(query) : query;
    }

    private String prologue() {
        return pick(
                "",
                "",
                "",
                "# a comment with <an IRI> and \"a string\n",
                "BASE <http://localhost/>\n",
                "PREFIX : <https://w3id.org/factgraph/def/>\n",
                "PREFIX a: <x> PREFIX a: <y>\n");
    }

    private String form() {
        return switch (random.nextInt(8)) {
            case 0 -> "ASK " + from() + group(0);
            case 1 ->
                    "CONSTRUCT { "
                            + thing()
                            + " "
                            + iri()
                            + " ?x } "
                            + from()
                            + "WHERE "
                            + group(0);
            case 2 -> "DESCRIBE " + pick(iri(), "?x", "*") + " " + from() + "WHERE " + group(0);
            case 3 ->
                    "SELECT (COUNT(*) AS ?n) (SAMPLE(?x) AS ?s) "
                            + from()
                            + group(0)
                            + " GROUP BY ?y";
            default ->
                    "SELECT "
                            + pick(
                                    "*",
                                    "?x",
                                    "DISTINCT ?x ?y",
                                    "REDUCED *",
                                    "(" + expression(0) + " AS ?e)")
                            + " "
                            + from()
                            + "WHERE "
                            + group(0);
        };
    }

    private String from() {
        return pick("", "", "", "", "FROM " + iri() + " ", "FROM NAMED " + iri() + " ");
    }

    private String modifiers() {
        return pick("", "", " ORDER BY ?x DESC(?y)", " OFFSET 5")
                + pick(" LIMIT 10", " LIMIT 0", " LIMIT 100");
    }

    /** Every pattern shares a variable with the others, so that honest joins stay small. */
    private String group(int depth) {
        var group = new StringBuilder("{ ").append(triple()).append(" . ");
        for (int parts = random.nextInt(3); parts > 0; parts--) {
            group.append(part(depth)).append(' ');
        }
        return group.append('}').toString();
    }

    private String part(int depth) {
        if (depth == DEEPEST) {
            return triple() + " .";
        }
        Supplier<String> inner = () -> group(depth + 1);
        return switch (random.nextInt(14)) {
            case 0 -> "OPTIONAL " + inner.get();
            case 1 -> inner.get() + " UNION " + inner.get();
            case 2 -> "MINUS " + inner.get();
            case 3 -> "GRAPH " + pick("?g", iri()) + " " + inner.get();
            case 4 ->
                    "{ SELECT ?x " + pick("", "DISTINCT ") + "WHERE " + inner.get() + " LIMIT 5 }";
            case 5 -> "FILTER " + pick("NOT EXISTS ", "EXISTS ") + inner.get();
            case 6, 7, 8 -> "FILTER (" + expression(0) + ")";
            case 9 -> "BIND (" + expression(0) + " AS ?b" + random.nextInt(3) + ")";
            case 10 -> values();
            case 11 -> "SERVICE " + pick("SILENT ", "") + "<http://localhost:1/> " + inner.get();
            default -> triple() + " .";
        };
    }

    private String triple() {
        return pick("?x", "?x", "?x", iri()) + " " + path(0) + " " + thing();
    }

    private String path(int depth) {
        if (depth == 2) {
            return iri();
        }
        return switch (random.nextInt(9)) {
            case 0 -> "?p";
            case 1 -> "(" + path(depth + 1) + "/" + path(depth + 1) + ")";
            case 2 -> "(" + path(depth + 1) + "|^" + path(depth + 1) + ")";
            case 3 -> iri() + pick("?", "*", "+");
            case 4 -> "!(" + iri() + "|^a)";
            default -> iri();
        };
    }

    private String thing() {
        return pick("?x", "?y", iri(), literal(), "( 1 2 ?x )", "[ a ?t ]", "_:b");
    }

    private String iri() {
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

    private String literal() {
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

    private String expression(int depth) {
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

    private String values() {
        int rows = pick(1, 3, 500);
        return IntStream.range(0, rows)
                .mapToObj(row -> random.nextInt(9) == 0 ? "UNDEF" : "\"" + row + "\"")
                .collect(Collectors.joining(" ", "VALUES ?y { ", " }"));
    }

    private String broken(String query) {
        int at = random.nextInt(query.length());
        return switch (random.nextInt(6)) {
            case 0 -> query.substring(0, at);
            case 1 ->
                    query.substring(0, at)
                            + pick(
                                    "}",
                                    "\"",
                                    "<",
                                    "(",
                                    "\\",
                                    "\u0000",
                                    "\uD800",
                                    "\uFEFF",
                                    "<< ?x ?p ?y >>",
                                    "{2}",
                                    " LIMIT -1 ",
                                    " OFFSET 99999999999999999999 ")
                            + query.substring(at);
            case 2 -> "(".repeat(3000) + query;
            case 3 -> query + query;
            case 4 ->
                    pick(
                            "DROP ALL",
                            "INSERT DATA { <x:a> a <x:b> }",
                            "JSON { \"a\": ?x } WHERE { ?x a ?y }",
                            "LOAD <file:///etc/hosts>",
                            "",
                            " ",
                            ";");
            default ->
                    "SELECT * { " + "{ ".repeat(2000) + "}".repeat(random.nextInt(2) * 2000) + " }";
        };
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }
}

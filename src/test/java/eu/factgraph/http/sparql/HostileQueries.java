package eu.factgraph.http.sparql;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries from a small grammar, most of them valid, some invalid on purpose. */
public record HostileQueries(Random random, HostileTerms terms) {

    private static final int DEEPEST = 3;

    public HostileQueries(Random random) {
        this(random, new HostileTerms(random));
    }

    public String next() {
        String query = prologue() + form() + modifiers();
        return random.nextInt(6) == 0 ? broken(query) : query;
    }

    private String prologue() {
        return terms.pick(
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
                            + object()
                            + " "
                            + terms.iri()
                            + " ?x } "
                            + from()
                            + "WHERE "
                            + group(0);
            case 2 ->
                    "DESCRIBE "
                            + terms.pick(terms.iri(), "?x", "*")
                            + " "
                            + from()
                            + "WHERE "
                            + group(0);
            case 3 ->
                    "SELECT (COUNT(*) AS ?n) (SAMPLE(?x) AS ?s) "
                            + from()
                            + group(0)
                            + " GROUP BY ?y";
            default ->
                    "SELECT "
                            + terms.pick(
                                    "*",
                                    "?x",
                                    "DISTINCT ?x ?y",
                                    "REDUCED *",
                                    "(" + terms.expression(0) + " AS ?e)")
                            + " "
                            + from()
                            + "WHERE "
                            + group(0);
        };
    }

    private String from() {
        return terms.pick(
                "", "", "", "", "FROM " + terms.iri() + " ", "FROM NAMED " + terms.iri() + " ");
    }

    private String modifiers() {
        return terms.pick("", "", " ORDER BY ?x DESC(?y)", " OFFSET 5")
                + terms.pick(" LIMIT 10", " LIMIT 0", " LIMIT 100");
    }

    /** Every pattern shares a variable with the others, so that joins stay small. */
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
            case 3 -> "GRAPH " + terms.pick("?g", terms.iri()) + " " + inner.get();
            case 4 ->
                    "{ SELECT ?x "
                            + terms.pick("", "DISTINCT ")
                            + "WHERE "
                            + inner.get()
                            + " LIMIT 5 }";
            case 5 -> "FILTER " + terms.pick("NOT EXISTS ", "EXISTS ") + inner.get();
            case 6, 7, 8 -> "FILTER (" + terms.expression(0) + ")";
            case 9 -> "BIND (" + terms.expression(0) + " AS ?b" + random.nextInt(3) + ")";
            case 10 -> values();
            case 11 ->
                    "SERVICE " + terms.pick("SILENT ", "") + "<http://localhost:1/> " + inner.get();
            default -> triple() + " .";
        };
    }

    private String triple() {
        return terms.pick("?x", "?x", "?x", terms.iri()) + " " + path(0) + " " + object();
    }

    private String path(int depth) {
        if (depth == 2) {
            return terms.iri();
        }
        return switch (random.nextInt(9)) {
            case 0 -> "?p";
            case 1 -> "(" + path(depth + 1) + "/" + path(depth + 1) + ")";
            case 2 -> "(" + path(depth + 1) + "|^" + path(depth + 1) + ")";
            case 3 -> terms.iri() + terms.pick("?", "*", "+");
            case 4 -> "!(" + terms.iri() + "|^a)";
            default -> terms.iri();
        };
    }

    private String object() {
        return terms.pick(
                "?x", "?y", terms.iri(), terms.literal(), "( 1 2 ?x )", "[ a ?t ]", "_:b");
    }

    private String values() {
        int rows = terms.pick(1, 3, 500);
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
                            + terms.pick(
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
                    terms.pick(
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
}

package eu.factgraph.query.engine;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small random query over all graph patterns of SPARQL 1.1, reproducible by its seed. */
final class RandomQuery {

    private static final String PREFIXES =
            "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";
    private static final int MAX_DEPTH = 3;

    private final Random random;
    private int fresh;

    RandomQuery(long seed) {
        random = new Random(seed);
    }

    String text() {
        return PREFIXES + select(0, false);
    }

    private String select(int depth, boolean inner) {
        return switch (random.nextInt(6)) {
            case 0 -> "SELECT DISTINCT " + names() + group(depth) + order();
            case 1 ->
                    "SELECT ?x (COUNT("
                            + pick("*", "?y", "DISTINCT ?y", "DISTINCT *")
                            + ") AS ?n"
                            + fresh++
                            + ") "
                            + group(depth)
                            + " GROUP BY ?x"
                            + pick("", " HAVING (COUNT(*) > 1)");
            case 2 -> "SELECT " + names() + group(depth) + order();
            case 3 -> inner ? "SELECT ?x " + group(depth) : "SELECT * " + group(depth) + values();
            case 4 -> "SELECT ?x (" + expression(1) + " AS ?e" + fresh++ + ") " + group(depth);
            default -> "SELECT * " + group(depth);
        };
    }

    private String names() {
        return pick("?x ", "?x ?y ", "?y ?z ", "* ");
    }

    private String order() {
        return pick(
                "",
                "",
                " ORDER BY ?y",
                " ORDER BY DESC(?x) STR(?z)",
                " ORDER BY STRLEN(STR(?y)) ?z");
    }

    private String values() {
        return pick(
                "", "", " VALUES ?x { :a :b }", " VALUES (?x ?y) { (:a UNDEF) (UNDEF 1) (:a :b) }");
    }

    private String group(int depth) {
        return "{ "
                + IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(part -> part(depth))
                        .collect(Collectors.joining(" "))
                + " }";
    }

    private String part(int depth) {
        if (depth >= MAX_DEPTH) {
            return triples();
        }
        return switch (random.nextInt(15)) {
            case 0 -> "OPTIONAL " + group(depth + 1);
            case 1 -> group(depth + 1) + " UNION " + group(depth + 1);
            case 2 -> "MINUS " + group(depth + 1);
            case 3 -> "FILTER (" + expression(2) + ")";
            case 4 -> "FILTER " + pick("", "NOT ") + "EXISTS " + group(depth + 1);
            case 5 -> "GRAPH " + pick(":g ", ":h ", "?g ", "?x ", ":none ") + group(depth + 1);
            case 6 ->
                    pick(
                            "VALUES ?x { :a :a :absent }",
                            "VALUES (?x ?y) { (:a UNDEF) (UNDEF :b) }",
                            "VALUES ?y { 1 1.0 \"x\" }");
            case 7 -> "BIND (" + expression(1) + " AS ?b" + fresh++ + ")";
            case 8 -> "{ " + select(depth + 1, true) + " }";
            case 9 -> group(depth + 1);
            case 10, 11 -> path();
            default -> triples();
        };
    }

    private String triples() {
        String triple = node() + " " + pick(":p", ":q", ":v", "?p", ":p") + " " + node() + " .";
        return random.nextInt(3) == 0 ? triple + " " + triples() : triple;
    }

    private String node() {
        return pick("?x", "?x", "?y", "?y", "?z", ":a", ":b", "[]");
    }

    private String path() {
        String end = pick("?y", "?x", "?z", ":a", ":absent", "1", "\"y\"");
        return pick("?x", "?y", ":a", ":absent", "?z") + " " + path(2) + " " + end + " .";
    }

    private String path(int depth) {
        Supplier<String> step =
                () -> depth == 0 ? pick(":p", ":q", ":r", ":none") : "(" + path(depth - 1) + ")";
        return switch (random.nextInt(9)) {
            case 0 -> step.get() + "*";
            case 1 -> step.get() + "+";
            case 2 -> step.get() + "?";
            case 3 -> step.get() + "/" + step.get();
            case 4 -> step.get() + "|" + step.get();
            case 5 -> "^" + step.get();
            case 6 -> pick("!:p", "!(:p|^:q)", "!(^:p)", "!(:p|:v)");
            default -> pick(":p", ":p*", ":q+", ":p?", "^:p*");
        };
    }

    private String expression(int depth) {
        String name = pick("?x", "?y", "?z", "?g", "?p");
        if (depth == 0) {
            return pick(name, ":a", "1", "1.0", "\"x\"", "\"x\"@EN", "true");
        }
        String one = expression(depth - 1);
        String other = expression(depth - 1);
        return switch (random.nextInt(11)) {
            case 0 ->
                    name
                            + " = "
                            + pick(":a", ":b", "1", "\"x\"", "\"x\"@en", "\"NaN\"^^xsd:double");
            case 1 -> "(" + one + " || " + other + ")";
            case 2 -> "(" + one + " && " + other + ")";
            case 3 -> "!(" + one + ")";
            case 4 -> name + " != " + pick("1", ":a", "?y");
            case 5 -> name + pick(" IN (:a, :b)", " IN (1, \"x\")", " NOT IN (:a, 1)");
            case 6 -> "BOUND(" + name + ")";
            case 7 -> "sameTerm(" + name + ", " + pick("1", ":a", "?x") + ")";
            case 8 -> "COALESCE(" + name + ", " + other + ")";
            case 9 -> pick("?x", "?y") + " < " + pick("?z", "2");
            default ->
                    pick(
                            "EXISTS { ?x :p ?y }",
                            "NOT EXISTS { ?z :q ?x }",
                            "isLiteral(" + name + ")");
        };
    }

    @SafeVarargs
    private <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }
}

package eu.factgraph.http;

import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Language;
import eu.factgraph.page.Pages;
import eu.factgraph.page.Reader;
import eu.factgraph.query.Question;
import eu.factgraph.query.Result;
import eu.factgraph.query.ResultGraph;
import eu.factgraph.query.ResultTable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.shared.PrefixMapping;

/**
 * {@code question/{name}}: a question with its parameters in the address; its answer as a page, in
 * the result formats of SPARQL and in RDF; negotiated, or one form by suffix or {@code format}. CSV
 * by {@code format} is a table for people, by suffix or negotiation the one that SPARQL knows.
 *
 * @param base absolute, with a slash at its end
 */
record Questions(
        Sparql sparql, Pages pages, List<Question> questions, PrefixMapping prefixes, String base) {

    /** Parameters longer than this would make a header longer than clients take. */
    private static final int LINKED = 200;

    /** Parameters that every question has: they choose among its forms. */
    private static final Set<String> CHOOSING = Set.of("lang", "format");

    /** The list, with the description of all questions for programs (RFC 8631). */
    Resource list() {
        return new Resource.Single(
                Answer.HTML,
                reader -> Answer.html(pages.questions(reader)).with("Link", description()));
    }

    /**
     * @param file name of a question, with or without a suffix
     * @throws Problem 404 if there is no such question or form, 400 if a parameter is not
     *     understood
     */
    Resource resource(Asked asked, String file) {
        int dot = file.indexOf('.');
        Question question = named(dot < 0 ? file : file.substring(0, dot));
        var answered = new Answered(question, given(asked, question), asked.language());
        if (dot >= 0) {
            return answered.only(file.substring(dot + 1), 404);
        }
        if (asked.parameter("format").filter("csv"::equals).isPresent()) {
            return answered.sheet(asked.language());
        }
        return asked.parameter("format").map(format -> answered.only(format, 400)).orElse(answered);
    }

    /** Whether {@code path} is that of a question, in any form. */
    boolean isAt(String path) {
        String name = path.split("[/.]", 3).length < 2 ? "" : path.split("[/.]", 3)[1];
        return questions.stream().anyMatch(one -> one.name().equals(name));
    }

    private Question named(String name) {
        return questions.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem(
                                        404,
                                        "There is no question by this name. /question lists all."));
    }

    /** All that was given: {@link Question#with} refuses what the question does not know. */
    private static Map<String, String> given(Asked asked, Question question) {
        Map<String, String> given = asked.given();
        given.keySet().removeAll(CHOOSING);
        question.with(given);
        return given;
    }

    private String description() {
        return Link.to(base + OpenApi.PATH, "service-desc", Answer.JSON);
    }

    /** One question with its parameters. */
    private final class Answered implements Resource {

        /** What the suffixes of an address stand for. */
        private static final Map<String, String> SUFFIXES = suffixes();

        private final Question question;
        private final Map<String, String> given;
        private final String parameters;

        Answered(Question question, Map<String, String> given, Optional<Language> language) {
            this.question = question;
            this.given = given;
            this.parameters = encoded(given, language);
        }

        private static String encoded(Map<String, String> given, Optional<Language> language) {
            var all = new TreeMap<>(given);
            language.ifPresent(chosen -> all.put("lang", chosen.tag()));
            return all.isEmpty()
                    ? ""
                    : all.entrySet().stream()
                            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                            .collect(Collectors.joining("&", "?", ""));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static Map<String, String> suffixes() {
            var suffixes = new LinkedHashMap<String, String>();
            suffixes.put("html", Answer.HTML);
            suffixes.putAll(ResultTable.SUFFIXES);
            for (Syntax syntax : Syntax.values()) {
                suffixes.put(syntax.suffix(), syntax.mediaType());
            }
            return suffixes;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(ResultTable.MEDIA_TYPES);
            types.add(Answer.JSON);
            types.addAll(Syntax.mediaTypes());
            types.add(Answer.HTML);
            return types;
        }

        /**
         * @param otherwise status if there is no such form
         */
        Resource only(String suffix, int otherwise) {
            String type = SUFFIXES.get(suffix);
            if (type == null) {
                throw new Problem(
                        otherwise,
                        "There is no such form. Take one of: "
                                + String.join(", ", SUFFIXES.keySet())
                                + ".");
            }
            return new Single(type, reader -> in(type, reader));
        }

        /** For people who open it in a spreadsheet, in the language that the address names. */
        Resource sheet(Optional<Language> language) {
            var reader = new Reader(language.orElse(Language.EN), false);
            return new Single(
                    Answer.CSV, any -> Answer.sheet(pages.sheet(question, given, reader)));
        }

        @Override
        public Answer in(String type, Reader reader) {
            return answer(type, reader).with("Link", links());
        }

        private Answer answer(String type, Reader reader) {
            if (type.equals(Answer.HTML)) {
                return Answer.html(pages.question(question, given, reader));
            }
            return Syntax.ofMediaType(type)
                    .map(syntax -> Answer.of(type, statements(syntax)))
                    .orElseGet(() -> rows(type));
        }

        private Answer rows(String type) {
            String query = question.with(given);
            return type.equals(Answer.JSON)
                    ? Answer.of(Answer.JSON, sparql.ask(query, ResultTable.JSON).body())
                    : sparql.ask(query, type);
        }

        private byte[] statements(Syntax syntax) {
            return sparql.answer(
                    question.with(given),
                    (result, out) ->
                            Serialisation.write(
                                    ResultGraph.of(((Result.Rows) result).rows(), address("")),
                                    syntax,
                                    prefixes,
                                    out));
        }

        /** The other forms (RFC 8288), and the description of the question for programs. */
        private String links() {
            var links = new ArrayList<String>(List.of(description()));
            if (parameters.length() < LINKED) {
                SUFFIXES.forEach(
                        (suffix, type) ->
                                links.add(Link.to(address("." + suffix), "alternate", type)));
            }
            return String.join(", ", links);
        }

        private String address(String suffix) {
            return base + "question/" + question.name() + suffix + parameters;
        }
    }
}

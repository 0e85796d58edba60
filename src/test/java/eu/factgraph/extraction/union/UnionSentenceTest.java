package eu.factgraph.extraction.union;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.extraction.sentence.Sentence;
import eu.factgraph.extraction.sentence.Span;
import eu.factgraph.extraction.union.EuActs.Reference;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionSentenceTest {

    private static final String NAME = "Bee Act";
    private static final Pattern UNION_ACT = Pattern.compile("(Directive|Regulation) \\p{Lu}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Bee Act transposes Directive A.                       | eli:transposes",
                "The Bee Act implements Directive A.                       | eli:transposes",
                "The Bee Act implements Regulation A.                      | eli:applies",
                "The Bee Act completes Regulation A.                       | eli:applies",
                "The Bee Act is based on Directive A.                      | eli:related_to",
                "The Bee Act mentions Directive A.                         | eli:related_to",
                "The Bee Act transposes Directive A and Directive B.       | eli:transposes eli:transposes",
                "The Bee Act transposes Directive A, repealing Directive B. | eli:transposes -",
                "Directive A was transposed by the Bee Act.                | eli:transposes",
                "Directive A was brought into national law by the Bee Act. | eli:transposes",
                "The Bee Act will transpose Directive A.                   | eli:related_to",
                "The Bee Act amends the Wasp Law, which transposed Directive A. | eli:related_to",
                "The Bee Act transposes Directive A and amends the Wasp Law. | eli:transposes",
                "The Bee Act, Implementation Act on Directive A.           | eli:related_to",
            })
    void words_say_what_an_act_has_to_do_with_one_of_the_union(String plain, String expected) {
        assertEquals(expected, properties(plain));
    }

    private static String properties(String plain) {
        int start = plain.indexOf(NAME);
        var sentence =
                new Sentence(Text.of(plain), List.of(new Span(start, start + NAME.length())));
        var references = new ArrayList<Reference>();
        UNION_ACT
                .matcher(plain)
                .results()
                .forEach(
                        found ->
                                references.add(
                                        new Reference(
                                                "/"
                                                        + found.group(1)
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                        + "-1",
                                                found.start(),
                                                found.end())));
        UnionSentence union = UnionSentence.of(sentence, references);
        return references.stream()
                .map(reference -> union.property(reference).orElse("-"))
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }
}

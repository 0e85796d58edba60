package eu.factgraph.page.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Language;
import eu.factgraph.files.QueryFile;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The message bundles agree with each other. */
class MessagesTest {

    private static final SourceFolders SOURCE = BuiltIn.SOURCE;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void translation_has_the_keys_of_english(Language language) throws IOException {
        var expected = new TreeSet<>(texts(Language.EN).keySet());
        for (String folder : List.of("questions", "panels", "overviews")) {
            titles(folder).forEach(key -> expected.addAll(Set.of(key, key + ".description")));
        }
        titles("gaps").forEach(expected::add);
        assertEquals(lines(expected), lines(new TreeSet<>(texts(language).keySet())));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void translation_has_the_placeholders_of_english(Language language) throws IOException {
        Map<String, String> english = texts(Language.EN);
        var faults = new ArrayList<String>();
        texts(language)
                .forEach(
                        (key, text) -> {
                            int here = placeholders(text);
                            int there = placeholders(english.getOrDefault(key, ""));
                            if (here != there) {
                                faults.add(key + ": " + here + " for " + there);
                            }
                        });
        assertEquals(List.of(), faults);
    }

    /** Of a repeated key, Java silently takes the last. */
    @ParameterizedTest
    @EnumSource
    void bundle_has_each_key_once(Language language) throws IOException {
        long written =
                file(language)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .count();
        assertEquals(texts(language).size(), written);
    }

    /** MessageFormat treats a single apostrophe as a quote and drops it. */
    @ParameterizedTest
    @EnumSource
    void apostrophes_are_doubled(Language language) throws IOException {
        assertEquals(
                List.of(),
                texts(language).entrySet().stream()
                        .filter(entry -> entry.getValue().replace("''", "").contains("'"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Texts equal in two languages are reviewed and listed. */
    @Test
    void texts_equal_to_english_are_listed() throws IOException {
        Map<String, String> english = texts(Language.EN);
        var same = new TreeSet<String>();
        for (Language language : List.of(Language.NL, Language.FR, Language.DE)) {
            texts(language)
                    .forEach(
                            (key, text) -> {
                                if (text.equals(english.get(key))) {
                                    same.add(language.tag() + " " + key);
                                }
                            });
        }
        assertEquals(resource("/words/same.txt"), lines(same));
    }

    /** The English titles of queries are in their files. */
    private static Stream<String> titles(String folder) {
        return QueryFile.in(SOURCE.ontology().resolve(folder)).stream()
                .map(file -> "question." + file.name());
    }

    private static int placeholders(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    static Map<String, String> texts(Language language) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(file(language)));
        var texts = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The file of one language, without the English fallback. */
    private static String file(Language language) throws IOException {
        String name = language == Language.EN ? "Messages" : "Messages_" + language.tag();
        return resource("/eu/factgraph/page/layout/" + name + ".properties");
    }

    private static String resource(String name) throws IOException {
        try (var bytes = MessagesTest.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lines(Set<String> keys) {
        return keys.stream().map(key -> key + "\n").collect(Collectors.joining());
    }
}

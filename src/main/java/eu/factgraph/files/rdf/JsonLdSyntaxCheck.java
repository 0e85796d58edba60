package eu.factgraph.files.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.jena.langtagx.LangTagX;
import org.apache.jena.riot.RiotParseException;

/**
 * Checks a JSON-LD document for faults that the processor silently drops or repairs: unpaired
 * surrogates, ill-formed language tags, IRIs with spaces, trailing content.
 */
final class JsonLdSyntaxCheck {

    private static final int MAX_DEPTH = 500;
    private static final Pattern INVALID_IRI = Pattern.compile(".*[\\x00-\\x20<>\"{}|^`\\\\].*");
    private static final Pattern IRI_WITH_INVALID_CHARACTER =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S*[\\x00-\\x20<>\"{}|^`\\\\].*");
    private static final Pattern CODE = Pattern.compile(" ?\\[code=\\w+]\\.?$|\\.$");
    private static final Pattern POSITION = Pattern.compile("[;,]? ?\\(?(at )?\\[?\\(?line.*$");

    /** It logs warnings about the faults that are found here. */
    private static final Logger PROCESSOR = Logger.getLogger("com.apicatalog");

    static {
        PROCESSOR.setLevel(Level.OFF);
    }

    private final String text;
    private final JsonLdContexts contexts;
    private final JsonLdOptions options;

    JsonLdSyntaxCheck(String text, String base, RdfFile.NetworkAccess network) {
        this.text = text;
        this.contexts = new JsonLdContexts(network);
        this.options = new JsonLdOptions(contexts);
        options.setBase(URI.create(base));
    }

    JsonLdOptions options() {
        return options;
    }

    /** Throws an exception with the position of the first fault. */
    void check() {
        find(value -> false);
        try {
            check(JsonLd.expand(JsonDocument.of(new StringReader(text))).options(options).get());
        } catch (JsonLdError fault) {
            String message = CODE.matcher(fault.getMessage()).replaceFirst("");
            throw at(contexts.failed().orElse(""), contexts.fault().orElse(message));
        }
    }

    private void check(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(this::check);
        } else if (value instanceof JsonObject object) {
            object.forEach(this::check);
        }
    }

    private void check(String key, JsonValue value) {
        if (value instanceof JsonString string) {
            if (key.equals("@language") && !LangTagX.checkLanguageTag(string.getString())) {
                throw at(string.getString(), TermValidator.languageFault(string.getString()));
            }
            if (key.equals("@id")) {
                checkIri(string.getString());
            }
        } else {
            check(value);
        }
    }

    /** Expansion replaces an invalid IRI with the base, as it does an empty string. */
    private void checkIri(String iri) {
        if (INVALID_IRI.matcher(iri).matches()) {
            throw at(iri, "<" + iri + "> is not an IRI; correct it");
        }
        if (iri.equals(options.getBase().toString()) && find(String::isEmpty).isEmpty()) {
            Optional<JsonLocation> place = find(IRI_WITH_INVALID_CHARACTER.asMatchPredicate());
            if (place.isPresent()) {
                throw fault("the string is not an IRI; correct it", place.get());
            }
        }
    }

    private RiotParseException at(String value, String message) {
        return find(candidate -> candidate.equalsIgnoreCase(value))
                .map(place -> fault(message, place))
                .orElseGet(() -> new RiotParseException(message, 1, 1));
    }

    /** The end of the first such string. All strings and brackets before it are checked. */
    private Optional<JsonLocation> find(Predicate<String> condition) {
        int depth = 0;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth = checkDepth(depth + 1, parser);
                    case END_OBJECT, END_ARRAY -> depth--;
                    case KEY_NAME, VALUE_STRING -> {
                        if (condition.test(checkedString(parser))) {
                            return Optional.of(parser.getLocation());
                        }
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (JsonParsingException fault) {
            throw fault(
                    fault.getMessage().contains("EOF")
                            ? "the document ends before it is complete"
                            : POSITION.matcher(fault.getMessage()).replaceFirst(""),
                    fault.getLocation());
        }
    }

    private static int checkDepth(int depth, JsonParser parser) {
        if (depth > MAX_DEPTH) {
            throw fault(
                    "brackets are nested more than " + MAX_DEPTH + " levels deep",
                    parser.getLocation());
        }
        return depth;
    }

    private static String checkedString(JsonParser parser) {
        String value = parser.getString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw fault(
                    "the string has an unpaired surrogate; write both halves of the pair or neither",
                    parser.getLocation());
        }
        return value;
    }

    private static RiotParseException fault(String message, JsonLocation place) {
        return new RiotParseException(message, place.getLineNumber(), place.getColumnNumber());
    }
}

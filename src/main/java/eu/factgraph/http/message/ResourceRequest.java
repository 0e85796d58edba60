package eu.factgraph.http.message;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request. Its header is copied on arrival: a task that exceeds its time limit must not read a
 * servlet request that Jetty already uses for another one.
 *
 * @param address path as it was sent
 * @param queryString without its question mark; {@code null} if there is none
 * @param headers by case-insensitive name, with combined lines (RFC 9110, section 5.3)
 * @param request for its body, and to send the response
 */
public record ResourceRequest(
        String method,
        String address,
        String queryString,
        Map<String, String> headers,
        HttpServletRequest request) {

    public static final int LARGEST_BODY = 256 * 1024;
    public static final int LARGEST_DRAINED = 2 * LARGEST_BODY;
    private static final Pattern UNRESERVED =
            Pattern.compile("%(2[dDeE]|3\\d|[46][1-9a-fA-F]|[57][\\daA]|5[fF]|7[eE])");

    public static ResourceRequest of(HttpServletRequest request) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, String.join(", ", Collections.list(request.getHeaders(name))));
        }
        return new ResourceRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                headers,
                request);
    }

    /**
     * The same at another path.
     *
     * @param path without its first slash
     */
    public ResourceRequest at(String path) {
        return new ResourceRequest(method, "/" + path, queryString, headers, request);
    }

    public boolean isRead() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /**
     * The path below the base, without its first slash; percent-encoded unreserved characters are
     * decoded (RFC 3986, section 6.2.2.2).
     */
    public String path() {
        return UNRESERVED
                .matcher(address.substring(1))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }

    public Optional<String> accept() {
        return header("Accept");
    }

    /** Empty if the field is absent or blank. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * All that the selection of a variant may depend on.
     *
     * @param query with the parameters of the route only
     */
    public String negotiationKey(String query) {
        return negotiationKey(address + query, this::header);
    }

    public static String negotiationKey(String address, Function<String, Optional<String>> header) {
        return Stream.of("Accept", "Accept-Language", "Accept-Encoding")
                .map(name -> header.apply(name).orElse(""))
                .collect(Collectors.joining("\n", address + "\n", ""));
    }

    public Optional<String> parameter(String name) {
        List<String> values = parameters(name);
        QueryParameters.requireOneFacet(name, values);
        return values.stream().findFirst();
    }

    /**
     * @throws Problem 400 if a parameter is given twice
     */
    public Map<String, String> parameterMap() {
        var parameters = QueryParameters.of(queryString);
        parameters.forEach(QueryParameters::requireOneFacet);
        return first(parameters);
    }

    private static Map<String, String> first(Map<String, List<String>> parameters) {
        var given = new HashMap<String, String>();
        parameters.forEach((name, values) -> given.put(name, values.get(0)));
        return given;
    }

    /** The language that the query string selects. */
    public Optional<Language> language() {
        return parameter("lang").flatMap(Language::of);
    }

    /**
     * The editions that the query string selects.
     *
     * @throws eu.factgraph.files.InvalidInput if a value has another form
     */
    public SelectionCriteria selection() {
        if (parameters(SelectionCriteria.COUNTRY).size() > 1) {
            throw new Problem(
                    400, "The parameter 'country' is given twice; only /compare takes several.");
        }
        return SelectionCriteria.of(first(QueryParameters.of(queryString)));
    }

    /** The same for an endpoint that reads the countries itself. */
    public SelectionCriteria editions() {
        return SelectionCriteria.of(parameterMap()).withCountry(Optional.empty());
    }

    /**
     * @throws Problem 400 if the value is not an integer
     */
    public int intParameter(String parameter, int defaultValue) {
        String value = parameter(parameter).orElse(String.valueOf(defaultValue));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            throw new Problem(400, "The parameter '" + parameter + "' is not an integer.");
        }
    }

    /**
     * @throws Problem 400 if the query string is not percent-encoded UTF-8
     */
    public List<String> parameters(String name) {
        return QueryParameters.of(queryString).getOrDefault(name, List.of());
    }

    /** The media type of the body without its parameters, or an empty text. */
    public String bodyType() {
        return header("Content-Type").orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem 413 if it exceeds {@link #LARGEST_BODY}; 400 if it is not UTF-8
     */
    public String body() throws IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            throw tooLong();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw tooLong();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new Problem(400, "The request body is not valid UTF-8.");
        }
    }

    private static Problem tooLong() {
        return new Problem(
                413, "The query is longer than " + LARGEST_BODY + " bytes; send a shorter one.");
    }

    /**
     * Reads the rest of the body if it is short: closing a connection with unread bytes resets it,
     * and the response may be lost (RFC 9112, section 9.6).
     *
     * @return whether the body was read completely
     */
    public boolean drain() throws IOException {
        long length = request.getContentLengthLong();
        if (length > LARGEST_DRAINED) {
            return false;
        }
        int most = length < 0 ? LARGEST_BODY : LARGEST_DRAINED + 1;
        return request.getInputStream().readNBytes(most).length < most;
    }
}

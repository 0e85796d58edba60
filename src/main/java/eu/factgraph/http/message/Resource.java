package eu.factgraph.http.message;

import eu.factgraph.page.layout.Visitor;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** A resource with its variants, each of which is made on demand. */
public interface Resource {

    /**
     * Media types in the server's order of preference. A URL that names a format has one, which no
     * Accept field changes.
     */
    List<String> types();

    /**
     * The variant of a type; the same for the same snapshot.
     *
     * @param visitor ignored by variants for programs, which have all languages
     */
    ResourceResponse in(String type, Visitor visitor);

    default boolean isNegotiated() {
        return types().size() > 1;
    }

    /** Whether the variant of a type is in the language of the visitor. */
    default boolean isLocalized(String type) {
        return type.equals(ResourceResponse.HTML);
    }

    static Resource of(String type, Supplier<byte[]> body) {
        return of(type, body, Map.of());
    }

    static Resource of(String type, Supplier<byte[]> body, Map<String, String> headers) {
        return new SingleVariant(
                type, visitor -> ResourceResponse.of(type, body.get()).with(headers));
    }

    static Resource page(Function<Visitor, String> html) {
        return new SingleVariant(
                ResourceResponse.HTML, visitor -> ResourceResponse.html(html.apply(visitor)));
    }

    /** A response without variants, such as a redirect. */
    static Resource of(ResourceResponse response) {
        return new SingleVariant(response.type(), visitor -> response);
    }

    /**
     * Variants that one function makes.
     *
     * @param response by media type
     */
    record Variants(List<String> types, BiFunction<String, Visitor, ResourceResponse> response)
            implements Resource {
        @Override
        public ResourceResponse in(String type, Visitor visitor) {
            return response.apply(type, visitor);
        }
    }

    /**
     * @param isLocalized whether it is in the language of the visitor
     */
    record SingleVariant(
            String type, boolean isLocalized, Function<Visitor, ResourceResponse> response)
            implements Resource {

        public SingleVariant(String type, Function<Visitor, ResourceResponse> response) {
            this(type, type.equals(ResourceResponse.HTML), response);
        }

        @Override
        public List<String> types() {
            return List.of(type);
        }

        @Override
        public boolean isLocalized(String any) {
            return isLocalized;
        }

        @Override
        public ResourceResponse in(String any, Visitor visitor) {
            return response.apply(visitor);
        }
    }
}

package eu.factgraph.http.message;

import eu.factgraph.page.layout.Visitor;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What stands at an address: the forms that it has, and each of them on demand. */
public interface Resource {

    /**
     * Media types in the server's order of preference; an address that names its form has one,
     * which no Accept changes.
     */
    List<String> types();

    /**
     * The form of a type, always the same for the same state.
     *
     * @param reader of what is written for people; forms for programs have all languages
     */
    ResourceResponse in(String type, Visitor reader);

    default boolean isNegotiated() {
        return types().size() > 1;
    }

    /** Whether the form of a type is written in the language of its reader, as pages are. */
    default boolean isSpoken(String type) {
        return type.equals(ResourceResponse.HTML);
    }

    /** A resource of one form. */
    static Resource of(String type, Supplier<byte[]> body) {
        return of(type, body, Map.of());
    }

    static Resource of(String type, Supplier<byte[]> body, Map<String, String> headers) {
        return new SingleVariant(
                type, reader -> new ResourceResponse(200, type, headers, body.get()));
    }

    /** A page in the languages that pages have. */
    static Resource page(java.util.function.Function<Visitor, String> html) {
        return new SingleVariant(
                ResourceResponse.HTML, reader -> ResourceResponse.html(html.apply(reader)));
    }

    /** What is told without a body, such as another address. */
    static Resource told(ResourceResponse answer) {
        return new SingleVariant(answer.type(), reader -> answer);
    }

    /** One form for programs, with names in the language of who reads them there. */
    record LocalizedVariant(
            String type, java.util.function.Function<Visitor, ResourceResponse> form)
            implements Resource {
        @Override
        public List<String> types() {
            return List.of(type);
        }

        @Override
        public boolean isSpoken(String asked) {
            return true;
        }

        @Override
        public ResourceResponse in(String asked, Visitor reader) {
            return form.apply(reader);
        }
    }

    /** One form. */
    record SingleVariant(String type, java.util.function.Function<Visitor, ResourceResponse> form)
            implements Resource {
        @Override
        public List<String> types() {
            return List.of(type);
        }

        @Override
        public ResourceResponse in(String asked, Visitor reader) {
            return form.apply(reader);
        }
    }
}

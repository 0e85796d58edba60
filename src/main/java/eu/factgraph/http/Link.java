package eu.factgraph.http;

/** Links in headers (RFC 8288, section 3). */
final class Link {

    private Link() {}

    static String to(String iri, String relation) {
        return "<" + iri + ">; rel=\"" + relation + "\"";
    }

    static String to(String iri, String relation, String type) {
        return to(iri, relation) + "; type=\"" + type + "\"";
    }
}

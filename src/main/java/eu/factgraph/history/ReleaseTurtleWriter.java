package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A release as the house lays out Turtle: one block a version, one value a line. */
final class ReleaseTurtleWriter {

    private ReleaseTurtleWriter() {}

    static String of(Release release) {
        var blocks = new ArrayList<String>();
        blocks.add(
                block(
                        release.graph(),
                        "a foaf:Document",
                        "dct:title \"Release of " + release.date() + "\"@en",
                        "skos:note \"" + release.summary() + ".\"@en",
                        "def:order " + release.last(),
                        "dct:date \"" + release.date() + "\"^^xsd:date"));
        release.versions().forEach(version -> blocks.add(block(version)));
        return prefixes(blocks) + "\n" + String.join("\n", blocks);
    }

    private static String block(ResourceVersion version) {
        var values = new ArrayList<String>();
        values.add("a def:Version");
        values.add("dct:title " + ResourceState.literal(version.title()));
        version.replacedBy().ifPresent(by -> values.add("dct:isReplacedBy <" + by + ">"));
        values.add("prov:specializationOf <" + version.thing() + ">");
        version.previous().ifPresent(old -> values.add("prov:wasRevisionOf <" + old + ">"));
        values.add("def:order " + version.order());
        values.add(
                version.stated()
                        .map(stated -> "def:digest \"" + stated.digest() + "\"")
                        .orElse(
                                "prov:invalidatedAtTime \""
                                        + version.instant()
                                        + "\"^^xsd:dateTime"));
        return block(version.iri(), values.toArray(String[]::new));
    }

    private static String block(String subject, String... values) {
        return "<" + subject + ">\n  " + String.join(" ;\n  ", values) + " .\n";
    }

    /** A file declares what it uses and no more; only a release without versions uses less. */
    private static String prefixes(List<String> blocks) {
        var prefixes = new TreeMap<String, String>();
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("def", CanonicalNamespace.ONTOLOGY + "/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        if (blocks.size() > 1) {
            prefixes.put("prov", "http://www.w3.org/ns/prov#");
        }
        var text = new StringBuilder();
        prefixes.forEach((name, iri) -> text.append("@prefix " + name + ": <" + iri + "> .\n"));
        return text.toString();
    }
}

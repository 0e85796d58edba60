package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** Writes the Turtle file of a release: one block per version, one value per line. */
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
        values.add("prov:specializationOf <" + version.resource() + ">");
        version.previous().ifPresent(old -> values.add("prov:wasRevisionOf <" + old + ">"));
        values.add("def:order " + version.order());
        String retired = "prov:invalidatedAtTime \"" + version.instant() + "\"^^xsd:dateTime";
        values.add(
                version.lazyState()
                        .map(state -> "def:digest \"" + state.digest() + "\"")
                        .orElse(retired));
        return block(version.iri(), values.toArray(String[]::new));
    }

    private static String block(String subject, String... values) {
        return "<" + subject + ">\n  " + String.join(" ;\n  ", values) + " .\n";
    }

    /** Only the prefixes in use: a release without versions does not use PROV-O. */
    private static String prefixes(List<String> blocks) {
        var prefixes = new TreeMap<String, String>();
        prefixes.put("dct", DCTerms.NS);
        prefixes.put("def", CanonicalNamespace.TERMS);
        prefixes.put("foaf", FOAF.NS);
        prefixes.put("skos", SKOS.uri);
        prefixes.put("xsd", XSD.NS);
        if (blocks.size() > 1) {
            prefixes.put("prov", Namespaces.PROV);
        }
        var text = new StringBuilder();
        prefixes.forEach((name, iri) -> text.append("@prefix " + name + ": <" + iri + "> .\n"));
        return text.toString();
    }
}

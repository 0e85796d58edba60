package eu.factgraph.files.rdf;

import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.riot.Lang;

/**
 * The syntax and compression of a file, from its name.
 *
 * @param compressed whether it is a gzip file
 */
record RdfFileName(Lang syntax, boolean compressed) {

    private static final Map<String, Lang> SYNTAXES = syntaxes();
    private static final String GZIP = ".gz";

    /** A name without an extension, such as that of a shell pipe, means Turtle. */
    static RdfFileName of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean compressed = name.endsWith(GZIP);
        String plain = compressed ? name.substring(0, name.length() - GZIP.length()) : name;
        int dot = plain.lastIndexOf('.');
        Lang syntax = dot < 0 ? Lang.TURTLE : SYNTAXES.get(plain.substring(dot + 1));
        if (syntax == null) {
            throw new InvalidInput(
                    file,
                    "the extension is not that of an RDF syntax; give a file that ends in ."
                            + String.join(", .", SYNTAXES.keySet())
                            + ", or one of these followed by .gz");
        }
        return new RdfFileName(syntax, compressed);
    }

    private static Map<String, Lang> syntaxes() {
        var syntaxes = new LinkedHashMap<String, Lang>();
        syntaxes.put("ttl", Lang.TURTLE);
        syntaxes.put("nt", Lang.NTRIPLES);
        syntaxes.put("nq", Lang.NQUADS);
        syntaxes.put("trig", Lang.TRIG);
        syntaxes.put("rdf", Lang.RDFXML);
        syntaxes.put("owl", Lang.RDFXML);
        syntaxes.put("xml", Lang.RDFXML);
        syntaxes.put("jsonld", Lang.JSONLD);
        syntaxes.put("json", Lang.JSONLD);
        return syntaxes;
    }
}

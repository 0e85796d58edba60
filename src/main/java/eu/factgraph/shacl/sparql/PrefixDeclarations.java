package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.TermFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;

/**
 * The prefixes of a query, declared in the values of {@code sh:prefixes} and their imports (SHACL
 * section 5.2.1).
 */
final class PrefixDeclarations {

    private PrefixDeclarations() {}

    static PrefixMapping of(Graph shapes, Node executable) {
        var prefixes = PrefixMapping.Factory.create();
        imported(shapes, executable).stream()
                .flatMap(ontology -> G.listSP(shapes, ontology, SHACL.declare).stream())
                .forEach(declaration -> add(shapes, declaration, prefixes));
        return prefixes;
    }

    private static Set<Node> imported(Graph shapes, Node executable) {
        var found = new LinkedHashSet<Node>(G.listSP(shapes, executable, SHACL.prefixes));
        var open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            Node next = open.remove(0);
            G.listSP(shapes, next, OWL2.imports.asNode()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static void add(Graph shapes, Node declaration, PrefixMapping prefixes) {
        String prefix = value(shapes, declaration, SHACL.prefix, XSDDatatype.XSDstring);
        String namespace = value(shapes, declaration, SHACL.namespace, XSDDatatype.XSDanyURI);
        String declared = prefixes.getNsPrefixURI(prefix);
        if (declared != null && !declared.equals(namespace)) {
            throw new IllegalArgumentException(
                    "sh:prefixes: the prefix \"%s\" is declared as <%s> and as <%s>"
                            .formatted(prefix, declared, namespace));
        }
        try {
            prefixes.setNsPrefix(prefix, namespace);
        } catch (PrefixMapping.IllegalPrefixException fault) {
            throw new IllegalArgumentException(
                    "sh:prefix: \"" + prefix + "\" is not a valid prefix", fault);
        }
    }

    private static String value(
            Graph shapes, Node declaration, Node property, XSDDatatype datatype) {
        List<Node> values = G.listSP(shapes, declaration, property);
        if (values.size() != 1 || !G.hasDatatype(values.get(0), datatype)) {
            throw new IllegalArgumentException(
                    "sh:prefixes: a declaration must have one %s, an xsd:%s"
                            .formatted(TermFormat.text(property), datatype.getURI().split("#")[1]));
        }
        return values.get(0).getLiteralLexicalForm();
    }
}

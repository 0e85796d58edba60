package eu.factgraph.shacl;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.RdfFile;
import eu.factgraph.shacl.ShaclFailure.ShapeFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of a shapes graph: faults are reported by file, line and column. */
public final class ShapesFiles {

    private static final String MISSPELT = "https://www.w3.org/ns/shacl#";

    private final List<ShapesFile> files;
    private final OntologyImports imports;
    private final ShaclShapes shapes;

    private ShapesFiles(List<ShapesFile> files, OntologyImports imports) {
        this.files = files;
        this.imports = imports;
        Graph merged = GraphFactory.createDefaultGraph();
        files.forEach(file -> file.graph().stream().forEach(merged::add));
        imports.graph().stream().forEach(merged::add);
        this.shapes = parsed(merged);
    }

    /**
     * @throws InvalidInput if a file cannot be read, is not valid SHACL, or no shape has a target
     */
    public static ShapesFiles read(List<Path> paths, RdfFile.NetworkAccess network) {
        List<ShapesFile> files =
                paths.stream().distinct().map(path -> ShapesFile.read(path, network)).toList();
        var imports = OntologyImports.of(files.stream().map(ShapesFile::graph).toList(), network);
        return new ShapesFiles(files, imports).targeted();
    }

    private ShaclShapes parsed(Graph merged) {
        try {
            return ShaclShapes.of(merged);
        } catch (ShaclFailure failure) {
            throw unusable(failure, "not valid SHACL: ");
        } catch (StackOverflowError deep) {
            throw new InvalidInput(
                    names() + ": the shapes are nested too deeply to be validated against");
        }
    }

    private ShapesFiles targeted() {
        if (shapes.targeted() > 0) {
            return this;
        }
        var messages = new ArrayList<>(notes());
        messages.add(
                names()
                        + ": no shape has a target, so nothing was validated; "
                        + (isMisspelt()
                                ? "the namespace of SHACL is " + SHACL.NS + ", not " + MISSPELT
                                : "give shapes that have sh:targetClass or another target"));
        throw new InvalidInput(messages);
    }

    private boolean isMisspelt() {
        return files.stream()
                .flatMap(file -> file.graph().stream())
                .map(Triple::getPredicate)
                .anyMatch(property -> property.getURI().startsWith(MISSPELT));
    }

    private String names() {
        return files.stream().map(file -> file.file().toString()).collect(Collectors.joining(", "));
    }

    /**
     * What the user should know before the verdict: mistakes that SHACL allows, what is missing.
     */
    public List<String> notes() {
        var notes = new ArrayList<>(imports.notes(names()));
        shapes.warnings()
                .forEach(warning -> notes.add(place(warning.node()) + ": warning: " + warning));
        return notes;
    }

    /**
     * @throws InvalidInput if the validation cannot be carried out
     */
    public ValidationReport validate(Graph data) {
        try {
            return shapes.validate(data);
        } catch (ShaclFailure failure) {
            throw unusable(failure, "the validation failed: ");
        }
    }

    private InvalidInput unusable(ShaclFailure failure, String what) {
        return new InvalidInput(failure.faults().stream().map(fault -> line(fault, what)).toList());
    }

    private String line(ShapeFault fault, String what) {
        return place(fault.node()) + ": " + what + fault;
    }

    private String place(Node node) {
        return files.stream()
                .filter(file -> file.mentions(node))
                .findFirst()
                .map(file -> file.place(node))
                .orElseGet(this::names);
    }
}

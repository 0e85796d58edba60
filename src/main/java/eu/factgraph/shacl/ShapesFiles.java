package eu.factgraph.shacl;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
import eu.factgraph.shacl.engine.ShaclFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;

/** The files of a shapes graph. Faults are reported with file, line and column. */
public final class ShapesFiles {

    private static final String MISSPELT = "https://www.w3.org/ns/shacl#";

    private final List<ShapesFile> files;
    private final OntologyImports imports;
    private final ShaclShapes shapes;

    private ShapesFiles(List<ShapesFile> files, OntologyImports imports) {
        this.files = files;
        this.imports = imports;
        Graph merged = GraphFactory.createDefaultGraph();
        files.forEach(file -> G.addInto(merged, file.graph()));
        G.addInto(merged, imports.graph());
        this.shapes = parsed(merged);
    }

    /**
     * @throws InvalidInput if a file cannot be read, is not valid SHACL, or no shape has a target
     */
    public static ShapesFiles read(List<Path> paths, RdfFile.NetworkAccess network) {
        List<ShapesFile> files =
                paths.stream().distinct().map(path -> ShapesFile.read(path, network)).toList();
        var imports = OntologyImports.of(files.stream().map(ShapesFile::graph).toList(), network);
        return new ShapesFiles(files, imports).requireTarget();
    }

    private ShaclShapes parsed(Graph merged) {
        try {
            return ShaclShapes.of(merged);
        } catch (ShaclFailure failure) {
            throw invalid(failure, "not valid SHACL: ");
        } catch (StackOverflowError deep) {
            throw new InvalidInput(
                    names() + ": the shapes are nested too deeply to be validated against");
        }
    }

    private ShapesFiles requireTarget() {
        if (shapes.targetedCount() > 0) {
            return this;
        }
        var messages = new ArrayList<>(notes());
        String advice =
                isMisspelt()
                        ? "the SHACL namespace is " + SHACL.NS + ", not " + MISSPELT
                        : "give shapes that have sh:targetClass or another target";
        messages.add(names() + ": no shape has a target, so nothing was validated; " + advice);
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

    /** Missing imports and probable mistakes that are not faults. */
    public List<String> notes() {
        var notes = new ArrayList<>(imports.notes(names()));
        shapes.warnings()
                .forEach(warning -> notes.add(location(warning.node()) + ": warning: " + warning));
        return notes;
    }

    /**
     * @throws InvalidInput if the validation cannot be carried out
     */
    public ValidationReport validate(Graph data) {
        try {
            return shapes.validate(data);
        } catch (ShaclFailure failure) {
            throw invalid(failure, "validation failed: ");
        }
    }

    private InvalidInput invalid(ShaclFailure failure, String prefix) {
        return new InvalidInput(
                failure.faults().stream()
                        .map(fault -> location(fault.node()) + ": " + prefix + fault)
                        .toList());
    }

    private String location(Node node) {
        return files.stream()
                .filter(file -> file.mentions(node))
                .findFirst()
                .map(file -> file.location(node))
                .orElseGet(this::names);
    }
}

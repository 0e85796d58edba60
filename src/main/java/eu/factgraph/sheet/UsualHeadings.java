package eu.factgraph.sheet;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.RdfFile;
import eu.factgraph.sheet.source.PdfText.Bookmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;

/** The headings of the templates with their levels, for a PDF file without bookmarks. */
final class UsualHeadings {

    private static final String TEMPLATES = CanonicalNamespace.CANONICAL + "template/";

    private UsualHeadings() {}

    static List<Bookmark> read() {
        Graph templates = GraphFactory.createDefaultGraph();
        Path folder = SourceFolders.builtIn().ontology().resolve("templates");
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(file -> RdfFile.read(file, templates));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Stream.of(DCTerms.title, DCTerms.alternative)
                .flatMap(title -> templates.stream(null, title.asNode(), null))
                .filter(triple -> triple.getSubject().toString().startsWith(TEMPLATES))
                .map(triple -> heading(triple.getSubject(), triple.getObject()))
                .distinct()
                .sorted(Comparator.comparing(Bookmark::title).thenComparing(Bookmark::level))
                .toList();
    }

    /** A heading is named by the path of its wholes below the year. */
    private static Bookmark heading(Node heading, Node title) {
        String path = heading.getURI().substring(TEMPLATES.length());
        int level = (int) path.chars().filter(c -> c == '/').count();
        return new Bookmark(level, title.getLiteralLexicalForm());
    }
}

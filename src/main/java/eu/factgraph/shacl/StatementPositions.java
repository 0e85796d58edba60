package eu.factgraph.shacl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.RiotParsers;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;

/**
 * Finds the position of a statement in a Turtle file. Graphs do not keep positions, so the file is
 * parsed again up to the statement with the same number.
 */
final class StatementPositions extends ParserProfileStd {

    private long remaining;
    private String found;

    private StatementPositions(Path file, long statement) {
        super(
                RiotLib.factoryRDF(),
                ErrorHandlerFactory.errorHandlerStrictNoLogging,
                IRIxResolver.create(file.toUri().toString()).build(),
                PrefixMapFactory.create(),
                RIOT.getContext(),
                false,
                false);
        this.remaining = statement;
    }

    /**
     * @param statement its number, starting at 0
     * @return {@code line:column}; empty if the file is not Turtle
     */
    static Optional<String> of(Path file, long statement) {
        Lang language = RDFLanguages.filenameToLang(file.toString(), Lang.TURTLE);
        if (!language.equals(Lang.TURTLE) || file.toString().endsWith(".gz")) {
            return Optional.empty();
        }
        var positions = new StatementPositions(file, statement);
        try (InputStream bytes = Files.newInputStream(file)) {
            RiotParsers.factoryTTL
                    .create(Lang.TURTLE, positions)
                    .read(
                            bytes,
                            file.toUri().toString(),
                            Lang.TURTLE.getContentType(),
                            StreamRDFLib.sinkNull(),
                            RIOT.getContext());
        } catch (IOException | RiotException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(positions.found);
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        if (remaining == 0) {
            found = line + ":" + column;
        }
        remaining--;
        return super.createTriple(subject, predicate, object, line, column);
    }
}

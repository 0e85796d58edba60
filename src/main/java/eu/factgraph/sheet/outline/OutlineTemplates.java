package eu.factgraph.sheet.outline;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.RdfFile.NetworkAccess;
import eu.factgraph.shacl.ShapesFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The templates in {@code ontology/templates}: {@code 2019.ttl}, {@code eu-2019.ttl}. */
public final class OutlineTemplates {

    private static final Pattern FILE = Pattern.compile("(?:([a-z]+)-)?(\\d{4})\\.ttl");

    /** The built-in templates that have been read, by file. */
    private static final Map<Path, Template> BUILT_IN = new ConcurrentHashMap<>();

    private OutlineTemplates() {}

    /**
     * The template of a country's sheet: that of the year, else of the last year before, else of
     * the first. A scope that has templates of its own uses only those.
     *
     * @param scope such as {@code ee}
     * @throws InvalidInput if the template cannot be read or is none
     */
    public static Template of(String scope, int year) {
        Path folder = SourceFolders.builtIn().ontology().resolve("templates");
        return BUILT_IN.computeIfAbsent(file(folder, scope, year), OutlineTemplates::read);
    }

    static Template of(Path folder, String scope, int year) {
        return read(file(folder, scope, year));
    }

    private static Path file(Path folder, String scope, int year) {
        List<Path> all = files(folder);
        List<Path> own = all.stream().filter(file -> scope.equals(scope(file))).toList();
        List<Path> shared = all.stream().filter(file -> scope(file) == null).toList();
        return (own.isEmpty() ? shared : own)
                .stream()
                        .max(
                                Comparator.comparing((Path file) -> year(file) <= year)
                                        .thenComparing(file -> -Math.abs(year - year(file))))
                        .orElseThrow(() -> new InvalidInput(folder + ": has no template"));
    }

    private static Template read(Path file) {
        Path shapes = file.resolveSibling("shapes.ttl");
        return TemplateFile.read(file, ShapesFiles.read(List.of(shapes), NetworkAccess.FORBIDDEN));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> matcher(file).matches()).sorted().toList();
        } catch (IOException unreadable) {
            throw new InvalidInput(folder, "cannot be read; check its permissions", unreadable);
        }
    }

    private static String scope(Path file) {
        Matcher name = matcher(file);
        return name.matches() ? name.group(1) : null;
    }

    private static int year(Path file) {
        Matcher name = matcher(file);
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }

    private static Matcher matcher(Path file) {
        return FILE.matcher(file.getFileName().toString());
    }
}

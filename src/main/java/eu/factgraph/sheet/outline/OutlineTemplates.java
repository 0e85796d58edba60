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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The templates in {@code ontology/templates}: {@code 2019.ttl}, {@code eu-2019.ttl}. */
public final class OutlineTemplates {

    private static final Pattern FILE = Pattern.compile("(?:([a-z]+)-)?(\\d{4})\\.ttl");

    private OutlineTemplates() {}

    /**
     * The template of a country's sheet: that of the year, else of the last year before, else of
     * the first. A scope that has templates of its own uses only those.
     *
     * @param scope such as {@code ee}
     * @throws InvalidInput if the template cannot be read or is none
     */
    public static Template of(String scope, int year) {
        return of(SourceFolders.builtIn().ontology().resolve("templates"), scope, year);
    }

    static Template of(Path folder, String scope, int year) {
        List<Path> all = files(folder);
        List<Path> own = all.stream().filter(file -> scope.equals(scope(file))).toList();
        List<Path> shared = all.stream().filter(file -> scope(file) == null).toList();
        return (own.isEmpty() ? shared : own)
                .stream()
                        .max(
                                Comparator.comparing((Path file) -> year(file) <= year)
                                        .thenComparing(file -> -Math.abs(year - year(file))))
                        .map(file -> TemplateFile.read(file, shapes(folder)))
                        .orElseThrow(() -> new InvalidInput(folder + ": has no template"));
    }

    private static ShapesFiles shapes(Path folder) {
        Path file = folder.resolve("shapes.ttl");
        return ShapesFiles.read(List.of(file), NetworkAccess.FORBIDDEN);
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

package eu.factgraph.importing.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The things of Belgium's checklist that stand in the sheet as a heading, in a row or a contact.
 */
final class Checklist {

    private static final Map<String, String> KINDS =
            Map.of(
                    "act", "act",
                    "eu-act", "act",
                    "organisation", "body",
                    "committee", "body",
                    "person", "person",
                    "policy", "policy",
                    "post", "post",
                    "register", "register",
                    "service", "service",
                    "system", "system");
    private static final int NAME = 3;
    private static final int ALIASES = 4;
    private static final int SECTIONS = 5;

    private final Tally tally = new Tally();
    private final List<String> missing = new ArrayList<>();

    /**
     * @param file of the checklist
     */
    static Checklist read(Path file, DraftedThings things, SheetTitles titles) {
        var checklist = new Checklist();
        Tables.read(file).stream()
                .filter(row -> row.size() > SECTIONS && KINDS.containsKey(row.get(1)))
                .forEach(row -> checklist.count(row, things, titles));
        return checklist;
    }

    private void count(List<String> row, DraftedThings things, SheetTitles titles) {
        Set<String> names = new HashSet<>(GoldSheet.variants(row.get(NAME)));
        Arrays.stream(row.get(ALIASES).split(" \\| "))
                .filter(alias -> !alias.isBlank())
                .forEach(names::add);
        List<String> sections =
                Arrays.stream(row.get(SECTIONS).split("\\|")).map(String::strip).toList();
        boolean hasTitle = sections.stream().anyMatch(section -> titles.has(section, names));
        if (!hasTitle) {
            return;
        }
        String kind = row.get(1);
        boolean isFound =
                things.edition().stated().keySet().stream()
                        .anyMatch(
                                section ->
                                        things.find(section, KINDS.get(kind), names).isPresent());
        tally.count(kind, "all");
        if (isFound) {
            tally.count(kind, "found");
        } else {
            missing.add(String.join("\t", row.get(0), kind, row.get(NAME), row.get(SECTIONS)));
        }
    }

    String text() {
        var rows = new ArrayList<List<String>>();
        for (String kind : tally.rows()) {
            rows.add(List.of(kind, Tally.share(tally.get(kind, "found"), tally.get(kind, "all"))));
        }
        rows.add(List.of("all (aim: 95 %)", Tally.share(tally.sum("found"), tally.sum("all"))));
        return new MarkdownTable(List.of("checklist, by kind", "found by name"), rows).text();
    }

    void write(Lists lists) throws IOException {
        lists.write("be-2019-checklist.tsv", missing);
    }
}

package eu.factgraph.extraction.service;

import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What tells services of one printed name apart: services with the same authority and addresses are
 * one, others have a group in their name.
 */
final class ServiceNames {

    /** A service and its section. */
    private record Printed(SheetSection section, ServiceRow row) {

        String content() {
            return texts(row.authority()) + "\n" + texts(row.websites());
        }

        private static String texts(List<Text> texts) {
            return texts.stream()
                    .map(text -> text.plain() + " " + text.links())
                    .collect(Collectors.joining("\n"));
        }
    }

    private final Map<String, String> qualifiers = new HashMap<>();

    /** Reads the whole sheet, for a name may come again in a later section. */
    static ServiceNames of(SheetOutline outline) {
        var byName = new LinkedHashMap<String, List<Printed>>();
        for (SheetSection section : outline.sections()) {
            if (section.template().kind() == EntryKind.SERVICE) {
                for (ServiceRow row : ServiceTables.of(section)) {
                    byName.computeIfAbsent(
                                    row.name().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                            .add(new Printed(section, row));
                }
            }
        }
        var names = new ServiceNames();
        byName.values().forEach(names::tellApart);
        return names;
    }

    private void tellApart(List<Printed> same) {
        if (same.stream().map(Printed::content).distinct().count() == 1) {
            return;
        }
        List<Function<Printed, String>> ways =
                List.of(
                        printed -> printed.section().title(),
                        printed -> printed.row().group(),
                        printed ->
                                printed.row().authority().isEmpty()
                                        ? ""
                                        : printed.row().authority().get(0).plain());
        Function<Printed, String> way =
                ways.stream().filter(each -> parts(same, each)).findFirst().orElse(ways.get(0));
        for (Printed printed : same) {
            qualifiers.put(key(printed.section(), printed.row()), way.apply(printed));
        }
    }

    /** Whether services with other contents have other words. */
    private static boolean parts(List<Printed> same, Function<Printed, String> way) {
        var contents = new HashMap<String, String>();
        var used = new HashSet<String>();
        for (Printed printed : same) {
            String word = way.apply(printed);
            if (word.isBlank()
                    || !contents.computeIfAbsent(word, key -> printed.content())
                            .equals(printed.content())) {
                return false;
            }
            used.add(word);
        }
        return used.size() > 1;
    }

    private static String key(SheetSection section, ServiceRow row) {
        return section.path() + "#" + row.number();
    }

    /** What a service has in brackets after its name; empty if the name is enough. */
    Optional<String> qualifier(SheetSection section, ServiceRow row) {
        return Optional.ofNullable(qualifiers.get(key(section, row)));
    }
}

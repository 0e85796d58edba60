package eu.factgraph.extraction.service;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Table.Row;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the services of a section: rows of a title and rows with a label. A title before a label is
 * a service's name, a title before another title is that of a group.
 */
final class ServiceTables {

    private final List<ServiceRow> services = new ArrayList<>();
    private final Map<RowLabel, List<Text>> values = new EnumMap<>(RowLabel.class);
    private final List<String> titles = new ArrayList<>();
    private String group = "";
    private Optional<RowLabel> label = Optional.empty();

    private ServiceTables() {}

    static List<ServiceRow> of(SheetSection section) {
        var tables = new ServiceTables();
        tables.readAll(section.intro());
        for (Entry entry : section.entries()) {
            boolean hasTable = entry.blocks().stream().anyMatch(Table.class::isInstance);
            if (hasTable) {
                tables.finish();
                tables.group = entry.title().plain();
            }
            tables.readAll(entry.blocks());
        }
        tables.finish();
        return tables.services;
    }

    private void readAll(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                table.rows().forEach(this::read);
                finish();
            }
        }
    }

    private void read(Row row) {
        List<List<Text>> cells =
                row.cells().stream()
                        .map(cell -> cell.paragraphs().stream().map(Paragraph::text).toList())
                        .filter(texts -> !texts.isEmpty())
                        .toList();
        if (cells.size() == 1 && !startsWithLabel(cells.get(0))) {
            title(cells.get(0));
        } else if (cells.stream().flatMap(List::stream).anyMatch(ServiceTables::labels)) {
            cells.stream().flatMap(List::stream).forEach(this::labelled);
        } else if (!cells.isEmpty()) {
            begin(RowLabel.OTHER, Text.of(""));
        }
    }

    private static boolean startsWithLabel(List<Text> texts) {
        return labels(texts.get(0));
    }

    private static boolean labels(Text text) {
        return RowLabel.of(text).isPresent();
    }

    private void labelled(Text text) {
        Optional<RowLabel> next = RowLabel.of(text);
        if (next.isPresent()) {
            begin(next.orElseThrow(), RowLabel.value(text));
        } else if (label.isPresent() && !titles.isEmpty()) {
            values.computeIfAbsent(label.orElseThrow(), key -> new ArrayList<>()).add(text);
        } else {
            title(List.of(text));
        }
    }

    private void begin(RowLabel next, Text value) {
        label = Optional.of(next);
        List<Text> texts = values.computeIfAbsent(next, key -> new ArrayList<>());
        if (!value.isBlank()) {
            texts.add(value);
        }
    }

    /** A row split in two continues what stands above it if it has no title's form. */
    private void title(List<Text> texts) {
        if (continuesWebsites(texts)) {
            values.get(RowLabel.WEBSITE).addAll(texts);
            return;
        }
        if (label.isPresent()) {
            finish();
        }
        boolean isOneName = texts.stream().allMatch(Text::isBold);
        if (isOneName) {
            titles.add(texts.stream().map(Text::plain).collect(Collectors.joining("; ")));
        } else {
            texts.forEach(text -> titles.add(text.plain()));
        }
    }

    private boolean continuesWebsites(List<Text> texts) {
        return label.filter(RowLabel.WEBSITE::equals).isPresent()
                && texts.stream().noneMatch(Text::isBold)
                && texts.stream().allMatch(text -> !text.links().isEmpty());
    }

    private void finish() {
        boolean isService =
                values.containsKey(RowLabel.AUTHORITY) || values.containsKey(RowLabel.WEBSITE);
        if (isService && !titles.isEmpty()) {
            String name = titles.get(titles.size() - 1);
            if (titles.size() > 1) {
                group = titles.get(0);
            }
            services.add(
                    new ServiceRow(
                            services.size() + 1,
                            group,
                            name,
                            values.getOrDefault(RowLabel.AUTHORITY, List.of()),
                            values.getOrDefault(RowLabel.WEBSITE, List.of())));
        }
        titles.clear();
        values.clear();
        label = Optional.empty();
    }
}

package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.diff.ChangeKind;
import eu.factgraph.diff.EditionDiff;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two editions of a country. */
final class WhatChanged implements Tool {

    private static final String COUNTRY = SelectionCriteria.COUNTRY;
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CHANGE = "change";
    private static final String TOPIC = "topic";

    private static final String DRAFT =
            "A drafted edition was made by the importer and read by nobody: what it does not mention, the importer may have missed.";

    record EditionChanges(
            String country,
            int from,
            @FieldDescription("reviewed or drafted") String fromStatus,
            int to,
            @FieldDescription("reviewed or drafted") String toStatus,
            @FieldDescription("Number of all changes by kind") Map<String, Integer> counts,
            @FieldDescription("Number of the changes that were asked for") int total,
            List<ListedChange> changes,
            @FieldDescription("Sections of the changes") List<CitedSource> sources,
            @FieldDescription("Address of the changes as a page") String page,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    @Override
    public String name() {
        return "what_changed";
    }

    @Override
    public String title() {
        return "What changed";
    }

    @Override
    public String description() {
        return "What one edition of a country's factsheet says otherwise than an earlier one: what is new, changed, moved, no longer mentioned or no longer asked, by section, with the values before and after. For releases of the data, use release_changes.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(COUNTRY, "Code of the country, such as be").required(),
                ToolParameter.integer(
                        FROM, "Year of the earlier edition; the one before the later if absent"),
                ToolParameter.integer(TO, "Year of the later edition; the newest if absent"),
                ToolParameter.text(CHANGE, "Only changes of this kind").of(kinds()),
                ToolParameter.text(
                        TOPIC,
                        "Only sections below this heading, such as legislation or governance/national"));
    }

    private static List<String> kinds() {
        return Arrays.stream(ChangeKind.values()).map(ChangeKind::token).toList();
    }

    @Override
    public List<String> selection() {
        return List.of();
    }

    @Override
    public Class<? extends Record> result() {
        return EditionChanges.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        EditionPair pair = pair(call);
        EditionDiff diff = call.graph().changes().diff(pair);
        RowPage<ListedChange> page =
                call.page(wanted(call, diff)).map(one -> ListedChange.of(call, one));
        var counts = new LinkedHashMap<String, Integer>();
        diff.counts().forEach((kind, count) -> counts.put(kind.token(), count.intValue()));
        var content =
                new EditionChanges(
                        pair.later().scope(),
                        pair.earlier().year(),
                        diff.earlier().status().token(),
                        pair.later().year(),
                        diff.later().status().token(),
                        counts,
                        page.total(),
                        page.rows(),
                        call.sources().all(),
                        address(call.graph(), pair),
                        page.next());
        return new ToolAnswer(
                summary(content, page),
                page.rows().stream().map(ListedChange::line).toList(),
                notes(diff, page),
                content.sources(),
                content);
    }

    private static String summary(EditionChanges changes, RowPage<?> page) {
        String counts =
                changes.counts().entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", "));
        return "Changes of %s from %d (%s) to %d (%s): %s. Listed: %s."
                .formatted(
                        changes.country(),
                        changes.from(),
                        changes.fromStatus(),
                        changes.to(),
                        changes.toStatus(),
                        counts.isEmpty() ? "none" : counts,
                        page.range());
    }

    private static List<String> notes(EditionDiff diff, RowPage<?> page) {
        var notes = new ArrayList<String>();
        if (diff.earlier().status() == EditionStatus.DRAFTED
                || diff.later().status() == EditionStatus.DRAFTED) {
            notes.add(DRAFT);
        }
        notes.addAll(ToolCall.nextPage(page));
        return notes;
    }

    private static List<ListedChange.ChangeInSection> wanted(ToolCall call, EditionDiff diff) {
        String topic = call.text(TOPIC).orElse("");
        String kind = call.text(CHANGE).orElse("");
        return diff.sections().stream()
                .filter(
                        section ->
                                topic.isEmpty()
                                        || section.path().equals(topic)
                                        || section.path().startsWith(topic + "/"))
                .flatMap(
                        section ->
                                section.resources().stream()
                                        .filter(
                                                one ->
                                                        kind.isEmpty()
                                                                || one.kind().token().equals(kind))
                                        .map(one -> new ListedChange.ChangeInSection(section, one)))
                .toList();
    }

    private static EditionPair pair(ToolCall call) {
        String country = call.text(COUNTRY).orElseThrow();
        List<Edition> editions = call.graph().changes().editions(country);
        if (editions.isEmpty()) {
            throw new InvalidInput(
                    "The data has no edition of '%s'; its countries are: %s."
                            .formatted(
                                    country,
                                    String.join(", ", call.graph().all().graphs().countries())));
        }
        int newest = editions.get(0).year();
        var later = new Edition(country, call.arguments().integer(TO).orElse(newest));
        int before =
                editions.stream()
                        .mapToInt(Edition::year)
                        .filter(year -> year < later.year())
                        .findFirst()
                        .orElse(later.year());
        var earlier = new Edition(country, call.arguments().integer(FROM).orElse(before));
        for (Edition edition : List.of(earlier, later)) {
            EditionPair.fault(edition, editions)
                    .ifPresent(
                            fault -> {
                                throw new InvalidInput(fault + ".");
                            });
        }
        return new EditionPair(earlier, later);
    }

    private static String address(SelectedGraph graph, EditionPair pair) {
        return "%scountry/%s/changes/%d-%d"
                .formatted(
                        graph.all().base(),
                        pair.later().scope(),
                        pair.earlier().year(),
                        pair.later().year());
    }
}

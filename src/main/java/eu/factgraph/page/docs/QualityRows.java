package eu.factgraph.page.docs;

import eu.factgraph.page.layout.PageContext;
import eu.factgraph.quality.CountedKind;
import eu.factgraph.quality.EditionQuality;
import eu.factgraph.quality.QualityReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cells of the tables of the quality page; empty where nothing is known. */
record QualityRows(PageContext context, QualityReport report) {

    private static final double PERCENT = 100.0;

    int read() {
        return report.total(one -> one.sample().statements().size());
    }

    int right() {
        return report.total(one -> one.sample().right());
    }

    Optional<String> share() {
        return share(right(), read());
    }

    List<String> sample(EditionQuality one) {
        boolean reviewed = one.reviewed() > 0 || one.sections() == 0;
        return cells(
                context.message(reviewed ? "status.reviewed" : "status.drafted"),
                one.sections(),
                one.reviewed(),
                one.open().total(),
                one.sample().statements().size(),
                one.sample().right());
    }

    List<String> sampleTotal() {
        return cells(
                "",
                report.total(EditionQuality::sections),
                report.total(EditionQuality::reviewed),
                report.total(one -> one.open().total()),
                read(),
                right());
    }

    private List<String> cells(
            String status, int sections, int reviewed, int open, int read, int right) {
        boolean isSampled = read > 0;
        return List.of(
                status,
                "" + sections,
                share(reviewed, sections).orElse(""),
                open > 0 ? "" + open : "",
                isSampled ? "" + read : "",
                isSampled ? "" + right : "",
                isSampled ? "" + (read - right) : "",
                share(right, read).orElse(""));
    }

    private Optional<String> share(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(context.message("quality.percent", PERCENT * part / whole));
    }

    List<String> items(EditionQuality one) {
        return Arrays.stream(CountedKind.values()).map(kind -> "" + one.items().get(kind)).toList();
    }

    List<String> itemTotal() {
        return Arrays.stream(CountedKind.values())
                .map(kind -> "" + report.total(one -> one.items().get(kind)))
                .toList();
    }
}

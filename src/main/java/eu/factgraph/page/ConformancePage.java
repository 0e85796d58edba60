package eu.factgraph.page;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import java.util.List;

/** What the official shapes say of each export, and whether they said it of these very bytes. */
record ConformancePage(Exports exports, Conformance conformance) {

    List<Conformance.Result> results() {
        return conformance.results();
    }

    List<Conformance.Warning> warnings() {
        return conformance.warnings();
    }

    boolean isOfTheseBytes(Conformance.Result result) {
        return exports.digest(result.profile()).equals(result.digest());
    }
}

package eu.factgraph.publishing;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Publishes a selection: writes each graph whose digest differs and counts it back, then the
 * manifest, and last removes what earlier publications wrote and this one lacks. At any time the
 * engine has a list of the graphs that are being changed, so that after a fault the next
 * publication finishes, be it of the same selection or another one.
 *
 * @param progress called after each graph with the number of graphs done and of all
 */
public record Publisher(
        GraphStore store, SelectedGraphs selected, BiConsumer<Integer, Integer> progress) {

    /**
     * @throws eu.factgraph.files.InvalidInput if another publication runs
     */
    public static void requireNoOther(GraphStore store, String base) {
        RunningMark.in(store, new PublicationNames(base)).requireNone();
    }

    /** What {@link #publish} would do. Nothing is written. */
    public PublicationPlan plan() {
        return PublicationPlan.of(selected, PublicationState.of(store, selected.names()));
    }

    /**
     * @param takeOver whether to go on if the mark of another publication stands
     * @return what was done
     * @throws EngineFault if the engine fails; the manifest then is the one before, unless only
     *     deletions are left
     */
    public PublicationPlan publish(boolean takeOver) {
        var mark = RunningMark.in(store, selected.names());
        if (!takeOver) {
            mark.requireNone();
        }
        try {
            mark.set();
            PublicationPlan plan = plan();
            apply(plan, mark);
            mark.remove();
            return plan;
        } catch (EngineFault fault) {
            throw fault.with(mark.removeAfterFault())
                    .with(List.of("The publication is not complete; run the same command again"));
        } catch (RuntimeException unexpected) {
            mark.removeAfterFault();
            throw unexpected;
        }
    }

    private void apply(PublicationPlan plan, RunningMark mark) {
        PublicationNames names = selected.names();
        List<String> changed = plan.changed();
        if (!changed.isEmpty()) {
            store.put(
                    names.unfinished(),
                    PublicationManifest.list(names, names.unfinished(), changed));
        }
        int done = 0;
        for (PublishedGraph graph : plan.written()) {
            new GraphComparison(store, selected).put(graph);
            done++;
            progress.accept(done, changed.size());
        }
        mark.requireOwn();
        store.put(names.manifest(), plan.manifest().graph());
        for (String name : plan.deleted()) {
            store.delete(name);
            done++;
            progress.accept(done, changed.size());
        }
        store.delete(names.unfinished());
    }
}

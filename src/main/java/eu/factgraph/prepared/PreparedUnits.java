package eu.factgraph.prepared;

import eu.factgraph.dataset.Unit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** All units of a valid state of the data. */
record PreparedUnits(Map<Unit, UnitKeys> keys, Map<Unit, UnitImages> images) {

    static final PreparedUnits NONE = new PreparedUnits(Map.of(), Map.of());

    /** Opened from payloads when they are needed. */
    static PreparedUnits in(Payloads payloads, Map<Unit, UnitKeys> keys) {
        var images = new LinkedHashMap<Unit, UnitImages>();
        keys.forEach((unit, own) -> images.put(unit, UnitImages.in(payloads, own)));
        return new PreparedUnits(keys, images);
    }

    /** The units that have another key than they have here, and those that only one of both has. */
    Set<Unit> changed(Map<Unit, String> now, Function<UnitKeys, String> key) {
        var changed = new HashSet<Unit>();
        keys.forEach(
                (unit, own) -> {
                    if (!Objects.equals(now.get(unit), key.apply(own))) {
                        changed.add(unit);
                    }
                });
        now.keySet().stream().filter(unit -> !keys.containsKey(unit)).forEach(changed::add);
        return changed;
    }
}

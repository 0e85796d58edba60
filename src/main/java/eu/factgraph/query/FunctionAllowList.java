package eu.factgraph.query;

import eu.factgraph.query.function.NamedFunctions;
import java.util.List;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * Knows which functions may be called, and gives the engine none of them: they are ours. The stock
 * registry would load any Java class that a query names.
 */
final class FunctionAllowList extends FunctionRegistry {

    static final FunctionAllowList ONLY = new FunctionAllowList();

    private FunctionAllowList() {}

    @Override
    public boolean isRegistered(String name) {
        return NamedFunctions.names().contains(name);
    }

    @Override
    public FunctionFactory get(String name) {
        return null;
    }

    List<String> names() {
        return List.copyOf(NamedFunctions.names());
    }
}

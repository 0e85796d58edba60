package eu.factgraph.query;

import eu.factgraph.query.function.library.NamedFunctions;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * Registers the functions that may be called, and provides none of them: {@link
 * eu.factgraph.query.function} replaces the calls. ARQ's own registry would load any Java class
 * that a query names.
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
}

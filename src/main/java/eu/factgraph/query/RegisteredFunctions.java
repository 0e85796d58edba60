package eu.factgraph.query;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/** Functions by name only: the stock registry would load any Java class that a query names. */
final class RegisteredFunctions extends FunctionRegistry {

    static final RegisteredFunctions ONLY = new RegisteredFunctions();

    private RegisteredFunctions() {
        FunctionRegistry stock = FunctionRegistry.get();
        stock.keys().forEachRemaining(name -> put(name, stock.get(name)));
    }

    @Override
    public FunctionFactory get(String name) {
        return isRegistered(name) ? super.get(name) : null;
    }

    List<String> names() {
        return Stream.iterate(keys(), java.util.Iterator::hasNext, all -> all)
                .map(java.util.Iterator::next)
                .sorted()
                .toList();
    }
}

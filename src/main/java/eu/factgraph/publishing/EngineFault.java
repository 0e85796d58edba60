package eu.factgraph.publishing;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/**
 * An engine that did not do what it was asked. The message never repeats what the engine wrote,
 * which could be the credentials.
 */
public final class EngineFault extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;

    EngineFault(String message) {
        super(message);
    }

    private EngineFault(List<String> messages) {
        super(messages);
    }

    /**
     * @param request what was asked, such as {@code PUT <graph>}
     * @param address of the engine
     */
    static EngineFault of(String request, String address, Throwable thrown) {
        var fault = new EngineFault("%s: %s %s".formatted(request, address, problem(thrown)));
        fault.initCause(thrown);
        return fault;
    }

    /** The same with more lines. */
    EngineFault with(List<String> lines) {
        var all = new ArrayList<>(messages());
        all.addAll(lines);
        var fault = new EngineFault(all);
        fault.initCause(this);
        return fault;
    }

    private static String problem(Throwable thrown) {
        int status = status(thrown);
        if (status > 0) {
            return problem(status);
        }
        if (thrown instanceof TimeoutException
                || isCausedBy(thrown, HttpConnectTimeoutException.class)) {
            return "did not answer in time; try again later, or raise --timeout";
        }
        if (isCausedBy(thrown, ConnectException.class)
                || isCausedBy(thrown, UnknownHostException.class)) {
            return "cannot be reached; check the address and whether the engine runs";
        }
        if (isCausedBy(thrown, IOException.class)) {
            return "broke off the connection; see whether the engine still runs, and its log";
        }
        return "answers with something else than RDF or SPARQL results; check the address";
    }

    private static int status(Throwable thrown) {
        if (thrown instanceof HttpException http) {
            return http.getStatusCode();
        }
        return thrown instanceof QueryExceptionHTTP http ? http.getStatusCode() : 0;
    }

    private static String problem(int status) {
        String meaning =
                switch (status) {
                    case 401 -> "the credentials are missing or wrong; " + Credentials.PLACES;
                    case 403 -> "the user may not do this; ask for the right to write graphs";
                    case 404, 405, 501 -> "there is no such service at this address; check it";
                    case 413, 507 ->
                            "the engine has no space for this; see its limits and its disk";
                    case 429, 503 -> "the engine is busy; try again later";
                    default ->
                            status < BAD_REQUEST
                                    ? "redirects are not followed; give the final address"
                                    : "see the log of the engine";
                };
        return "answers with status %d: %s".formatted(status, meaning);
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}

package eu.factgraph.files.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.loader.SchemeRouter;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.TextFile;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Loads the contexts of a JSON-LD document from files and, if allowed, from the network. */
final class JsonLdContexts implements DocumentLoader {

    private static final long MAX_BYTES = 16L << 20;

    private final RdfFile.NetworkAccess network;
    private String failed;
    private String fault;

    JsonLdContexts(RdfFile.NetworkAccess network) {
        this.network = network;
    }

    /** The IRI of a context that could not be loaded. */
    Optional<String> failed() {
        return Optional.ofNullable(failed);
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public Document loadDocument(URI iri, DocumentLoaderOptions options) throws JsonLdError {
        if ("file".equals(iri.getScheme())) {
            return local(iri);
        }
        if (network == RdfFile.NetworkAccess.FORBIDDEN) {
            throw fail(iri, "network access is not allowed; copy the context into the file");
        }
        try {
            return SchemeRouter.defaultInstance().loadDocument(iri, options);
        } catch (JsonLdError unavailable) {
            throw fail(iri, "check that it exists and is JSON-LD");
        }
    }

    private Document local(URI iri) throws JsonLdError {
        try {
            return JsonDocument.of(new StringReader(TextFile.read(Path.of(iri), MAX_BYTES)));
        } catch (InvalidInput | IllegalArgumentException unreadable) {
            throw fail(iri, unreadable.getMessage());
        }
    }

    private JsonLdError fail(URI iri, String reason) {
        failed = iri.toString();
        fault = "the context <" + iri + "> could not be loaded; " + reason;
        return new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, fault);
    }
}

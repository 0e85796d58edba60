package eu.factgraph.http;

import eu.factgraph.files.UnusableInput;
import eu.factgraph.page.Pages;
import eu.factgraph.query.QueryFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.json.JsonBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around every handler: methods, problems, ETag and 304, HEAD, CORS. An answer leaves whole, with
 * its length, or not at all.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final Map<QueryFault.Kind, Integer> STATUS =
            Map.of(
                    QueryFault.Kind.SYNTAX, 400,
                    QueryFault.Kind.UNKNOWN_GRAPH, 400,
                    QueryFault.Kind.FORBIDDEN, 403,
                    QueryFault.Kind.TOO_SLOW, 503,
                    QueryFault.Kind.TOO_LARGE, 413,
                    QueryFault.Kind.UNWRITABLE, 406,
                    QueryFault.Kind.REMOTE, 502);

    private final Site site;
    private final Pages pages;

    Exchange(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    HttpServlet servlet() {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                serve(request, response);
            }
        };
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
        var asked = new Asked(request);
        try {
            Answer answer = answer(asked);
            boolean read = asked.drain();
            send(asked, read ? answer : answer.with("Connection", "close"), response);
        } catch (IOException gone) {
            LOG.debug("The client left before its answer was sent", gone);
        }
    }

    private Answer answer(Asked asked) {
        try {
            List<String> methods = site.methods(asked.path());
            if (asked.method().equals("OPTIONS")) {
                return new Answer(204, Map.of("Allow", String.join(", ", methods)), new byte[0]);
            }
            if (!methods.contains(asked.method())) {
                throw new Problem(
                        405,
                        "Here only " + String.join(", ", methods) + ".",
                        Map.of("Allow", String.join(", ", methods)));
            }
            return tagged(site.answer(asked));
        } catch (Problem problem) {
            return told(asked, problem);
        } catch (QueryFault fault) {
            return told(asked, new Problem(STATUS.get(fault.kind()), fault.getMessage()));
        } catch (UnusableInput fault) {
            return told(asked, new Problem(400, fault.getMessage()));
        } catch (IOException | RuntimeException unforeseen) {
            LOG.error("Unforeseen, while answering a request", unforeseen);
            return told(
                    asked,
                    new Problem(
                            500, "Something went wrong here; it is in the log. Try again later."));
        }
    }

    /** With a strong ETag, and the whole SHA-256 as RFC 9530 has it, for who keeps files. */
    private static Answer tagged(Answer answer) {
        if (answer.status() != 200) {
            return answer;
        }
        byte[] digest = DigestUtils.sha256(answer.body());
        return answer.with("ETag", '"' + HexFormat.of().formatHex(digest, 0, 16) + '"')
                .with(
                        "Repr-Digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    private Answer told(Asked asked, Problem problem) {
        boolean person = asked.accept().filter(accept -> accept.contains("text/html")).isPresent();
        Answer answer =
                person
                        ? Answer.html(pages.problem(problem.title(), problem.getMessage()))
                        : Answer.of("application/problem+json", json(problem));
        for (var header : problem.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return new Answer(problem.status(), answer.headers(), answer.body());
    }

    private static byte[] json(Problem problem) {
        var builder = JsonBuilder.create();
        builder.startObject()
                .pair("title", problem.title())
                .pair("status", problem.status())
                .pair("detail", problem.getMessage())
                .finishObject();
        return builder.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(Asked asked, Answer answer, HttpServletResponse response)
            throws IOException {
        response.reset();
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Repr-Digest, Link, Location, Content-Location, Retry-After");
        answer.headers().forEach(response::setHeader);
        if (isKnown(asked, answer)) {
            response.setStatus(304);
            return;
        }
        response.setStatus(answer.status());
        if (answer.status() == 204) {
            return;
        }
        response.setContentLength(answer.body().length);
        if (!asked.method().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }

    /** RFC 9110, section 13.1.2, judged after the representation is chosen. */
    private static boolean isKnown(Asked asked, Answer answer) {
        String tag = answer.headers().get("ETag");
        String known = asked.request().getHeader("If-None-Match");
        if (tag == null || known == null) {
            return known == null && isSince(asked, answer);
        }
        return known.strip().equals("*")
                || List.of(known.split("\\s*,\\s*")).stream()
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    /**
     * Only the very date that was given with it counts: any other, such as the client's own clock,
     * may lie between a release and the start of the server that has it.
     */
    private static boolean isSince(Asked asked, Answer answer) {
        String modified = answer.headers().get("Last-Modified");
        return modified != null && modified.equals(asked.request().getHeader("If-Modified-Since"));
    }
}

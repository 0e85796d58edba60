package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.http.browser.PageKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The links on every page that can be reached from the home page. */
class LinksTest {

    private static final int LARGEST = 100_000;

    /** Graphs of rules, releases and shapes. */
    private static final String LONG = "graph/(derived|history)/.*|shapes|version/.*";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void links_of_the_site_resolve() {
        var site = new Crawl(server);
        PageKind.found().map(kind -> kind.path).forEach(site::visitWithFiles);
        site.follow();
        assertTrue(site.pages.size() > 500, site.pages.size() + " pages");
        assertEquals(new TreeSet<>(), site.faults);
        assertEquals(List.of(), site.lostFragments());
    }

    /** The pages found so far. */
    private static final class Crawl {
        final Map<String, Set<String>> pages = new HashMap<>();
        final Set<String> faults = new TreeSet<>();
        private final TestServer server;
        private final Set<String> seen = new HashSet<>();
        private final ArrayDeque<String> open = new ArrayDeque<>(List.of(""));
        private final List<String[]> fragments = new ArrayList<>();

        Crawl(TestServer server) {
            this.server = server;
        }

        void follow() {
            while (!open.isEmpty()) {
                links(open.remove()).stream().filter(Crawl::isPage).forEach(this::add);
            }
        }

        /** Follows all links of a page, also those to files and queries. */
        void visitWithFiles(String path) {
            seen.add(path);
            links(path).forEach(this::add);
        }

        List<String> lostFragments() {
            return fragments.stream()
                    .filter(
                            link ->
                                    pages.containsKey(link[1])
                                            && !pages.get(link[1]).contains(link[2]))
                    .map(link -> String.join(" ", link))
                    .toList();
        }

        private void add(String path) {
            if (seen.add(path)) {
                open.add(path);
            }
        }

        /**
         * Links that are alike on all pages, or of which each page has all combinations: files by
         * suffix, queries in the editor, sorted tables, refined searches, selections.
         */
        private static boolean isPage(String path) {
            return !path.matches(
                    "(sparql|search)\\?.*|.*format=csv.*|.*[?&](sort|country|edition|status)=.*|(doc|graph|def|version|shapes|catalog|export)[^?]*\\.[a-z]{2,6}");
        }

        private List<String> links(String path) {
            HttpResponse<byte[]> answer = got(path);
            if (answer.statusCode() != 200) {
                faults.add(path + ": " + answer.statusCode());
                return List.of();
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                return List.of();
            }
            if (answer.body().length > LARGEST && !path.matches(LONG)) {
                faults.add(path + ": " + answer.body().length + " bytes");
            }
            return links(
                    path,
                    Jsoup.parse(
                            new String(answer.body(), StandardCharsets.UTF_8), server.url + path));
        }

        private List<String> links(String path, Document page) {
            pages.put(path, new HashSet<>(page.select("[id]").eachAttr("id")));
            var found = new ArrayList<String>();
            for (String link : page.select("a[href], link[href]").eachAttr("abs:href")) {
                if (link.startsWith(server.url) && !link.matches(".*[?&]lang=[a-z]{2}")) {
                    String[] parts = link.substring(server.url.length()).split("#", 2);
                    found.add(parts[0]);
                    if (parts.length == 2) {
                        fragments.add(new String[] {path, parts[0], parts[1]});
                    }
                }
            }
            return found;
        }

        private HttpResponse<byte[]> got(String path) {
            var answer = server.get(path, "Accept", "text/html,*/*;q=0.5");
            if (answer.statusCode() != 303) {
                return answer;
            }
            String location = answer.headers().firstValue("Location").orElseThrow();
            return server.get(
                    location.replaceFirst("^(https?://[^/]+)?/", ""), "Accept", "text/html");
        }
    }
}

package eu.factgraph.http.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.factgraph.ForkFolder;
import eu.factgraph.Reference;
import eu.factgraph.http.TestServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One chromium, that of the system, for all tests of pages, which it opens on the shared server. It
 * is driven by Playwright, whose driver and axe are npm packages in {@code target/tools/browser}.
 */
final class Chromium implements AutoCloseable {

    private static final Path TOOLS = Path.of("target/tools/browser/node_modules").toAbsolutePath();
    private static final Path DRIVER = ForkFolder.of("playwright").toAbsolutePath();

    final TestServer server = TestServer.onFixture();
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path chromium, Path node) {
        System.setProperty("playwright.cli.dir", driver().toString());
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(
                                        Map.of(
                                                "PLAYWRIGHT_NODEJS_PATH",
                                                node.toString(),
                                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                "1")));
        browser =
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium));
    }

    /** A browser context without history. */
    BrowserContext visitor(Browser.NewContextOptions options) {
        return browser.newContext(options.setBaseURL(server.url));
    }

    /** An empty page. */
    Page page() {
        return visitor(new Browser.NewContextOptions().setLocale("en")).newPage();
    }

    /** The violations that axe-core reports for rules or tags. */
    static List<String> axe(Page page, List<String> rules) {
        page.evaluate(read(TOOLS.resolve("axe-core/axe.min.js")));
        var found =
                (List<?>)
                        page.evaluate(
                                "async rules => (await axe.run(document, {runOnly: rules})).violations.map(one =>"
                                        + " one.id + ' (' + one.nodes.length + '): ' + one.nodes[0].html.slice(0, 200)"
                                        + " + ' ' + one.nodes[0].failureSummary)",
                                rules);
        return found.stream().map(String.class::cast).toList();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Chromium opened() {
        Path chromium = command("chromium");
        Path node = command("node");
        if (chromium == null || node == null) {
            Reference.missing("no chromium or no node; Debian has both");
        }
        if (!Files.exists(TOOLS.resolve("playwright-core"))
                || !Files.exists(TOOLS.resolve("axe-core"))) {
            Reference.missing(
                    "no playwright-core or no axe-core in target/tools/browser; .ci/run installs them");
        }
        return new Chromium(chromium, node);
    }

    private static Path command(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** The folder layout of Playwright's bundled driver. */
    private static Path driver() {
        try {
            Files.createDirectories(DRIVER);
            Path link = DRIVER.resolve("package");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, TOOLS.resolve("playwright-core"));
            return DRIVER;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Opens the browser for the first test and closes it after the last. */
    static final class Tested implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Chromium.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        private static Chromium of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Chromium.class))
                    .computeIfAbsent(Chromium.class, any -> opened(), Chromium.class);
        }
    }
}

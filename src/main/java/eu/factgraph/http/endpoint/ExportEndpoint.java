package eu.factgraph.http.endpoint;

import static eu.factgraph.http.message.ResourceResponse.CSV;
import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.html;

import eu.factgraph.dataset.Edition;
import eu.factgraph.export.ConformanceResults;
import eu.factgraph.export.Exports;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.ReleaseExports;
import eu.factgraph.export.VersionExports;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.http.message.LinkHeader;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.Resource.SingleVariant;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.page.Pages;
import eu.factgraph.page.SitePages;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.Visitor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code export/{profile}.{suffix}}: the graph as a file, with links to its profile (RFC 6906) and
 * versions (RFC 5829); below {@code export/{date}/} the files of a release, below {@code
 * export/{scope}/{year}/} those of one edition. {@code export} and these folders list the files.
 */
public record ExportEndpoint(ReleaseExports released, ConformanceResults conformance) {

    private static final Pattern FOLDER =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})|([a-z]{2,3})/(\\d{4}))(?:/(.*))?");

    public Resource resource(ResourceRequest request, Pages pages) {
        String path = request.path().replaceFirst("^export/?", "");
        var folder = FOLDER.matcher(path);
        VersionExports exports = folder.matches() ? of(folder) : released.now();
        String file = folder.matches() ? folder.group(4) : path;
        if (file != null && !file.isEmpty()) {
            return file(exports, file);
        }
        return request.parameter("format").filter("csv"::equals).isPresent()
                ? Resource.of(CSV, exports::csv)
                : list(exports, pages);
    }

    public String conformance(Pages pages, Visitor visitor) {
        return pages.conformance(exports(), conformance, visitor);
    }

    /** The page about the ways to take the data. */
    public String access(Pages pages, Visitor visitor) {
        return new SitePages(pages).dataAccess(exports(), visitor);
    }

    /**
     * A view at a URL of its own: the VoID description.
     *
     * @param address to which suffixes are added for the single variants
     */
    public RdfVariants view(String profile, String address) {
        return new RdfVariants(
                address, syntax -> exports().bytes(profile, syntax), Optional.empty(), Map.of());
    }

    /**
     * The description of the catalogue, with a page of the catalogue itself in RDF.
     *
     * @param number from 1
     * @throws Problem 404 if there is no such page
     */
    public RdfVariants catalogue(RdfVariants description, int number) {
        if (number < 1 || number > exports().cataloguePages()) {
            throw new Problem(404, "The catalogue has no page of this number.");
        }
        return new RdfVariants(
                description.address(),
                syntax -> exports().cataloguePage(number, syntax),
                description.page(),
                description.headers());
    }

    private Exports exports() {
        return released.now().exports();
    }

    private VersionExports of(Matcher folder) {
        return folder.group(1) == null
                ? of(new Edition(folder.group(2), Integer.parseInt(folder.group(3))))
                : of(folder.group(1));
    }

    private VersionExports of(Edition edition) {
        return released.of(edition)
                .orElseThrow(
                        () ->
                                new Problem(
                                        404,
                                        "There is no edition %s/%d; /edition/%2$d lists the newest of each country up to that year."
                                                .formatted(edition.scope(), edition.year())));
    }

    private VersionExports of(String date) {
        try {
            return released.of(LocalDate.parse(date));
        } catch (DateTimeException none) {
            throw new Problem(404, date + " is no date; /export lists all releases.");
        } catch (InvalidInput none) {
            throw new Problem(404, none.getMessage());
        }
    }

    private Resource list(VersionExports exports, Pages pages) {
        return new Resource.Variants(
                List.of(HTML, CSV),
                (type, visitor) ->
                        type.equals(CSV)
                                ? ResourceResponse.of(CSV, exports.csv())
                                : html(pages.exports(exports, released.releases(), visitor)));
    }

    private Resource file(VersionExports exports, String file) {
        var download = exports.exports().download(file).orElseThrow(this::unknown);
        String name = "factgraph-" + exports.folder().replace('/', '-') + file;
        String disposition = "attachment; filename=\"" + name + "\"";
        var headers = Map.of("Content-Disposition", disposition, "Link", links(exports, file));
        return new SingleVariant(
                download.mediaType(),
                visitor ->
                        ResourceResponse.of(
                                        download.mediaType(),
                                        download.statements(),
                                        download.content())
                                .with(headers));
    }

    private String links(VersionExports exports, String file) {
        var links = new ArrayList<String>();
        exports.exports()
                .specification(file.substring(0, file.lastIndexOf('.')))
                .ifPresent(iri -> links.add(LinkHeader.to(iri, "profile")));
        if (exports.isOfEdition()) {
            links.add(
                    LinkHeader.to(
                            address("/" + exports.folder().replaceFirst("/$", "")), "collection"));
            return String.join(", ", links);
        }
        links.add(LinkHeader.to(address(""), "version-history"));
        released.last().ifPresent(last -> links.add(link(last, file, "latest-version")));
        exports.previous().ifPresent(date -> links.add(link(date, file, "predecessor-version")));
        return String.join(", ", links);
    }

    private String link(LocalDate date, String file, String relation) {
        return LinkHeader.to(address("/" + date + "/" + file), relation);
    }

    private String address(String path) {
        String base = exports().base();
        return DocumentUrls.link(base, base + "export" + path);
    }

    private Problem unknown() {
        String syntaxes =
                Arrays.stream(RdfSyntax.values())
                        .map(RdfSyntax::suffix)
                        .collect(Collectors.joining(", "));
        return new Problem(
                404,
                "No such export. Profiles: %s; syntaxes: %s; the tables as csv.zip; the whole graph as dataset.nq or dataset.trig."
                        .formatted(String.join(", ", exports().profiles()), syntaxes));
    }
}

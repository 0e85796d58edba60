package eu.factgraph.page.change;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The releases as an Atom feed (RFC 4287), newest first. The identifiers are in the canonical
 * namespace, so that they are the same wherever the data is served.
 */
public record ReleaseFeed(PageContext context, List<ShownRelease> releases) {

    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String MIDNIGHT = "T00:00:00Z";

    /** A feed must have a date; before the first release nothing was updated. */
    private static final String NEVER = "1970-01-01" + MIDNIGHT;

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newInstance()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            feed(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void feed(XMLStreamWriter out) throws XMLStreamException {
        String base = context.store().base();
        out.setDefaultNamespace(ATOM);
        out.writeStartElement(ATOM, "feed");
        out.writeDefaultNamespace(ATOM);
        out.writeAttribute("xml:lang", context.lang());
        element(out, "id", CanonicalNamespace.CANONICAL + ShownRelease.PATH);
        element(out, "title", "factgraph: " + context.message("release.title"));
        element(out, "subtitle", context.message("release.lead"));
        element(
                out,
                "updated",
                releases.stream()
                        .findFirst()
                        .map(newest -> newest.date() + MIDNIGHT)
                        .orElse(NEVER));
        link(out, "self", MEDIA_TYPE, base + ShownRelease.PATH + ".atom");
        link(out, "alternate", "text/html", base + ShownRelease.PATH);
        link(out, "license", "text/html", DocumentUrls.LICENCE);
        out.writeStartElement(ATOM, "author");
        element(out, "name", "factgraph");
        element(out, "uri", base);
        out.writeEndElement();
        for (ShownRelease release : releases) {
            entry(out, release);
        }
        out.writeEndElement();
    }

    private void entry(XMLStreamWriter out, ShownRelease release) throws XMLStreamException {
        out.writeStartElement(ATOM, "entry");
        element(out, "id", release.iri());
        element(out, "title", context.message("release.of", release.name().text()));
        element(out, "updated", release.date() + MIDNIGHT);
        element(out, "published", release.date() + MIDNIGHT);
        link(
                out,
                "alternate",
                "text/html",
                context.store().base() + ShownRelease.PATH + "/" + release.date());
        element(out, "summary", summary(release));
        out.writeEndElement();
    }

    private String summary(ShownRelease release) {
        String counts =
                context.message(
                        "release.counts", release.added(), release.changed(), release.retired());
        String editions =
                release.editions().isEmpty()
                        ? ""
                        : ". "
                                + context.message("release.editions")
                                + ": "
                                + release.editions().stream()
                                        .map(ReleaseFeed::name)
                                        .collect(Collectors.joining(", "));
        String corrected =
                release.corrected() == 0
                        ? ""
                        : ". " + context.message("release.corrected") + ": " + release.corrected();
        return counts + editions + corrected + ".";
    }

    private static String name(EditionLink edition) {
        return edition.country().text() + " " + edition.year();
    }

    private static void element(XMLStreamWriter out, String name, String text)
            throws XMLStreamException {
        out.writeStartElement(ATOM, name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String type, String address)
            throws XMLStreamException {
        out.writeEmptyElement(ATOM, "link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", address);
    }
}

package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An SVG file, read by an XML parser. */
record Svg(Document document) {

    static Svg at(TestServer server, String path) {
        var answer = server.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertEquals("image/svg+xml", answer.headers().firstValue("Content-Type").orElse(""), path);
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Svg(
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body())));
        } catch (IOException | ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(path, broken);
        }
    }

    List<Element> all(String name) {
        var found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    List<String> links() {
        return all("a").stream().map(link -> link.getAttribute("href")).toList();
    }

    /** The full texts of the items of a style, without their categories. */
    List<String> things(String style) {
        return all("rect").stream()
                .filter(box -> box.getAttribute("class").equals("entry " + style))
                .map(box -> (Element) box.getParentNode())
                .map(thing -> thing.getElementsByTagName("title").item(0).getTextContent())
                .map(words -> words.substring(words.indexOf(": ") + 2))
                .toList();
    }

    /** The texts of a style. */
    List<String> texts(String style) {
        return all("text").stream()
                .filter(text -> text.getAttribute("class").equals(style))
                .map(text -> text.getTextContent().strip())
                .toList();
    }
}

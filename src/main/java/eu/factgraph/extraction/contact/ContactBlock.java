package eu.factgraph.extraction.contact;

import eu.factgraph.sheet.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contact as printed.
 *
 * @param person name without honorifics
 * @param post lines that name it
 * @param bodies lines that name bodies
 * @param address other lines, in order
 */
record ContactBlock(
        Optional<String> person,
        Optional<String> post,
        List<String> bodies,
        List<String> address,
        List<Text> phones,
        List<Text> faxes,
        List<Text> mails,
        List<Text> sources) {

    /** The same with the bodies as the first lines of the address, as of a post elsewhere. */
    ContactBlock withBodiesInAddress() {
        List<String> lines = Stream.concat(bodies.stream(), address.stream()).toList();
        return new ContactBlock(person, post, bodies, lines, phones, faxes, mails, sources);
    }
}

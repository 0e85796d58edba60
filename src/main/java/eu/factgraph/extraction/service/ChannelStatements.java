package eu.factgraph.extraction.service;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.extraction.link.WebAddress;
import eu.factgraph.extraction.link.WebAddresses;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** States the websites of a service, a channel each. */
final class ChannelStatements {

    private final SectionDraft draft;
    private final SheetPlace place;

    ChannelStatements(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
    }

    void state(String service, List<Text> websites) {
        Set<WebAddress> addresses = new LinkedHashSet<>();
        for (Text text : websites) {
            WebAddresses found = WebAddresses.of(text);
            addresses.addAll(found.addresses());
            found.refused().forEach(this::listRefused);
            found.other().forEach(this::listOther);
        }
        int number = 0;
        for (WebAddress address : addresses) {
            number++;
            channel(service, number == 1 ? "channel" : "channel-" + number, address);
        }
    }

    private void channel(String service, String part, WebAddress address) {
        String channel = service + "/" + part;
        draft.state(service, "cv:hasChannel", Term.iri(channel));
        draft.state(channel, "a", Term.name("cv:Channel"));
        draft.state(channel, "dct:type", Term.name("channel-type:website"));
        draft.state(channel, "foaf:page", Term.iri(address.address()));
    }

    private void listRefused(String target) {
        draft.list(
                place,
                target,
                "is linked as a website, but is no address of the web that others can open",
                "find the address and add a channel",
                2);
    }

    private void listOther(String pair) {
        draft.list(
                place,
                pair,
                "the printed address and the one that it links to are on different hosts",
                "check which one is meant",
                1);
    }
}

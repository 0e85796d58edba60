package eu.factgraph.extraction.governance;

import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.link.WebAddress;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** States the homepage of a body: what its own name links to. */
final class OwnPage {

    private final SectionDraft draft;
    private final ThingIndex index;
    private final NameKey keys;

    OwnPage(SectionDraft draft) {
        this.draft = draft;
        this.index = draft.draft().index();
        this.keys = index.keys();
    }

    void state(String body, Entry entry) {
        Set<String> names = index.names(body).stream().map(keys::of).collect(Collectors.toSet());
        Stream<Text> paragraphs =
                entry.blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text());
        Stream.concat(Stream.of(entry.title()), paragraphs)
                .flatMap(text -> text.links().stream())
                .filter(link -> isName(link, names))
                .flatMap(link -> WebAddress.of(link.target()).stream())
                .findFirst()
                .ifPresent(page -> draft.state(body, "foaf:homepage", Term.iri(page.address())));
    }

    private boolean isName(Link link, Set<String> names) {
        String text = link.text();
        int bracket = text.indexOf('(');
        String plain = bracket > 0 ? text.substring(0, bracket) : text;
        return names.contains(keys.of(text)) || names.contains(keys.of(plain));
    }
}

package eu.factgraph.extraction.sentence;

import eu.factgraph.sheet.Text;
import java.util.List;

/**
 * A sentence of an entry.
 *
 * @param mentions of what the entry is about, in order
 */
public record Sentence(Text text, List<Span> mentions) {

    public Sentence {
        mentions = List.copyOf(mentions);
    }

    public String plain() {
        return text.plain();
    }
}

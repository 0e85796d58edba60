package eu.factgraph.extraction.entry;

import java.util.Optional;

/**
 * The noun that tells what a name is of.
 *
 * @param noun as the lexicon has it
 * @param concept its kind, as a prefixed name
 * @param isPlural whether the name is one of several things
 */
public record HeadNoun(String noun, Sort sort, Optional<String> concept, boolean isPlural) {

    /** What a thing with such a name is. */
    public enum Sort {
        ACT,
        POLICY,
        SYSTEM,
        REGISTER,
        BODY,
        /** A field, and no thing. */
        TOPIC,
        /** Things of several kinds have such names. */
        OPEN
    }

    public boolean is(Sort other) {
        return sort == other;
    }
}

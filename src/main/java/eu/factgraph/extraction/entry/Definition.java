package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first words of an entry's text say that it is: "X is a portal for …". */
public final class Definition {

    private static final int MAX_SUBJECT = 140;
    private static final int MOST_SENTENCES = 4;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.) (?=\\p{Lu})");
    private static final Pattern COPULA =
            Pattern.compile(
                    " (?:is|was|are|were|has been|constitutes|represents) (?:also )?(?:the|an?|one of the) (?:set of |kind of |type of )?");
    private static final Pattern END =
            Pattern.compile(
                    "[,.;:(–]| (?:that|which|who|whose|where|for|of|in|on|to|with|by|from|used|"
                            + "using|designed|developed|created|set|established|offering|providing|"
                            + "allowing|enabling|containing|based|launched|under|between|and is|as) ");
    private static final Pattern THIS =
            Pattern.compile(
                    "^This (?:(?:new|legislative|legal) )?([\\p{L}-]+(?: [\\p{L}-]+)?)\\b.*");
    private static final Pattern APPOSITION =
            Pattern.compile("([^,.;:]{2,80}), (?:the|an?) ([^,.;:]{3,100})[,.]");
    private static final Pattern LAST_WORDS = Pattern.compile("[^.,;:()]{2,80}$");
    private static final Pattern TWO_WORDS = Pattern.compile("((\\p{Ll}+)(?: \\p{Ll}+)?)\\b");
    private static final List<String> PRONOUNS = List.of("it", "this");

    private final HeadNouns heads;
    private final NameKey keys;

    public Definition(HeadNouns heads, NameKey keys) {
        this.heads = heads;
        this.keys = keys;
    }

    /** The head noun of what the first sentences of a text say of a name. */
    public Optional<HeadNoun> of(EntryName name, String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .limit(MOST_SENTENCES)
                .flatMap(sentence -> ofSentence(name, sentence).stream())
                .findFirst()
                .or(() -> beside(name, text))
                .or(() -> before(name, text));
    }

    /** The noun of the words before a name in brackets, as in "Harbour Academy (NEMO)". */
    private Optional<HeadNoun> before(EntryName name, String text) {
        int at = text.indexOf("(" + name.name() + ")");
        if (at < 0) {
            return Optional.empty();
        }
        Matcher words = LAST_WORDS.matcher(text.substring(Math.max(0, at - MAX_SUBJECT), at));
        return words.find() ? heads.of(words.group()) : Optional.empty();
    }

    /** The noun right after a name, as in "the Altinn portal". */
    private Optional<HeadNoun> beside(EntryName name, String text) {
        return name.all().stream()
                .filter(one -> one.length() > 2)
                .flatMap(one -> after(one, text).stream())
                .findFirst();
    }

    private Optional<HeadNoun> after(String name, String text) {
        int at = text.indexOf(name + " ");
        while (at >= 0) {
            String rest = text.substring(at + name.length() + 1);
            Matcher words = TWO_WORDS.matcher(rest);
            if (words.lookingAt()) {
                Optional<HeadNoun> noun = bare(words.group(1)).or(() -> bare(words.group(2)));
                if (noun.isPresent()) {
                    return noun;
                }
            }
            at = text.indexOf(name + " ", at + 1);
        }
        return Optional.empty();
    }

    private Optional<HeadNoun> bare(String phrase) {
        return phrase != null && heads.isBare(phrase) ? heads.of(phrase) : Optional.empty();
    }

    private Optional<HeadNoun> ofSentence(EntryName name, String sentence) {
        Matcher apposition = APPOSITION.matcher(sentence);
        if (apposition.lookingAt() && isOf(name, apposition.group(1))) {
            return heads.of(apposition.group(2));
        }
        Matcher copula = COPULA.matcher(sentence);
        if (!copula.find() || copula.start() > MAX_SUBJECT) {
            return Optional.empty();
        }
        if (!isOf(name, sentence.substring(0, copula.start()))) {
            return Optional.empty();
        }
        String rest = sentence.substring(copula.end()) + " ";
        Matcher end = END.matcher(rest);
        String complement = end.find() ? rest.substring(0, end.start()) : rest.strip();
        return heads.of(complement);
    }

    /** The head noun that a text begins with as in "This Regulation entered into force". */
    public Optional<HeadNoun> ofThis(String text) {
        Matcher match = THIS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String phrase = match.group(1);
        Optional<HeadNoun> two = heads.isBare(phrase) ? heads.of(phrase) : Optional.empty();
        String first = phrase.split(" ")[0];
        return two.isPresent() || !heads.isBare(first) ? two : heads.of(first);
    }

    private boolean isOf(EntryName name, String subject) {
        String bare = subject.replaceAll("\\([^()]*\\)", " ");
        String key = keys.of(bare);
        if (PRONOUNS.contains(key) || key.equals(keys.of(name.name()))) {
            return true;
        }
        List<String> words = Arrays.asList(key.split(" "));
        return name.all().stream()
                        .skip(1)
                        .map(keys::of)
                        .anyMatch(other -> other.equals(key) || words.contains(other))
                || isWithin(words, Arrays.asList(keys.of(name.name()).split(" ")));
    }

    /** Whether the subject has all words of the name, and few others. */
    private static boolean isWithin(List<String> subject, List<String> name) {
        return subject.containsAll(name) && subject.size() <= name.size() + 3;
    }
}

package eu.factgraph.authoring;

import eu.factgraph.dataset.Language;
import eu.factgraph.files.InvalidInput;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The names of a place, one for each language, English first.
 *
 * @param literals with language tags
 */
public record TaggedNames(List<Node> literals) {

    /** A language tag (BCP 47), an equals sign and the name. */
    private static final Pattern TAGGED =
            Pattern.compile("([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)");

    /** The longest folding of a letter, such as of a ligature, has four. */
    private static final int MAX_FOLDED = 4;

    /**
     * @param option that the names were given with
     * @param names as {@code LANG=NAME}; without a language, English
     * @throws InvalidInput if there is no English name, or two for a language
     */
    public static TaggedNames of(String option, List<String> names) {
        var literals = new ArrayList<Node>();
        for (String name : names) {
            var tagged = TAGGED.matcher(name);
            boolean isTagged = tagged.matches();
            String language = isTagged ? tagged.group(1) : Language.EN.tag();
            String text = (isTagged ? tagged.group(2) : name).strip();
            literals.add(NodeFactory.createLiteralLang(text, language.toLowerCase(Locale.ROOT)));
        }
        long languages = literals.stream().map(Node::getLiteralLanguage).distinct().count();
        if (languages < literals.size()) {
            throw new InvalidInput(option + " has two names in one language; give one for each");
        }
        literals.sort(
                Language.ENGLISH_FIRST.thenComparing(
                        Comparator.comparing(Node::getLiteralLanguage)));
        var sorted = new TaggedNames(List.copyOf(literals));
        if (sorted.slug().isEmpty()) {
            throw new InvalidInput(option + " has no English name; give one, such as Luxembourg");
        }
        return sorted;
    }

    /** The English name. */
    String english() {
        return literals.get(0).getLiteralLexicalForm();
    }

    /** The English name in the form of an IRI's last part; empty if there is none. */
    public String slug() {
        if (literals.isEmpty() || !literals.get(0).getLiteralLanguage().equals(Language.EN.tag())) {
            return "";
        }
        char[] name = Normalizer.normalize(english(), Normalizer.Form.NFC).toCharArray();
        char[] folded = new char[name.length * MAX_FOLDED];
        int length = ASCIIFoldingFilter.foldToASCII(name, 0, folded, 0, name.length);
        return new String(folded, 0, length)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The statements of the preferred names. */
    List<String> statements() {
        return literals.stream().map(name -> "skos:prefLabel " + NodeFmtLib.strTTL(name)).toList();
    }
}

package eu.factgraph.draft;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** The last part of an IRI, made of a name. */
public final class Slug {

    private static final int MAX_LENGTH = 100;
    private static final Transliterator ASCII =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** Lower-case ASCII letters, digits and hyphens; cut between words; may be empty. */
    public static String of(String name) {
        String ascii = ASCII.transliterate(name.replace("&", " and ").replaceAll("[’'´`]", ""));
        String slug = OTHER.matcher(ascii).replaceAll("-").replaceAll("^-|-$", "");
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int end = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, end < 0 ? MAX_LENGTH : end);
    }
}

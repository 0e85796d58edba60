package eu.factgraph.sheet.outline;

import java.text.Normalizer;
import java.util.Locale;

/** Paths of sections below an edition, such as {@code governance/national/policy}. */
final class SectionPath {

    private static final int MAX_SLUG = 60;

    private SectionPath() {}

    /** The path of the whole that a section is part of; empty for a chapter. */
    static String whole(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }

    static String chapter(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    /** 1 for a chapter. */
    static int depth(String path) {
        return 1 + (int) path.chars().filter(letter -> letter == '/').count();
    }

    static boolean isWithin(String path, String whole) {
        return whole.isEmpty() || path.startsWith(whole + "/");
    }

    /** The path of a part with a title that the template lacks. */
    static String part(String whole, String title) {
        String slug = slug(title);
        return whole.isEmpty() ? slug : whole + "/" + slug;
    }

    private static String slug(String title) {
        String slug =
                Normalizer.normalize(title.replace("&", " and "), Normalizer.Form.NFKD)
                        .replaceAll("[\\p{M}'’]+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            return "section";
        }
        if (slug.length() <= MAX_SLUG) {
            return slug;
        }
        int end = slug.lastIndexOf('-', MAX_SLUG);
        return slug.substring(0, end < 0 ? MAX_SLUG : end);
    }
}

package eu.factgraph.extraction.silence;

import eu.factgraph.sheet.outline.TemplateSection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a silence is labelled and named, by the heading that it is about. */
public final class SilenceLabels {

    private final List<List<String>> labels;
    private final Set<String> chaptersLeftOut;
    private final Set<String> partsLeftOut;

    /**
     * @param labels rows of {@code nothing-reported-labels.tsv}
     * @param leftOut rows of {@code nothing-reported-paths.tsv}
     */
    public SilenceLabels(List<List<String>> labels, List<List<String>> leftOut) {
        this.labels = labels;
        chaptersLeftOut = parts(leftOut, "chapter");
        partsLeftOut = parts(leftOut, "below");
    }

    private static Set<String> parts(List<List<String>> rows, String place) {
        return rows.stream()
                .filter(row -> row.get(0).equals(place))
                .map(row -> row.get(1))
                .collect(Collectors.toSet());
    }

    /**
     * @param title of the section
     */
    public String label(TemplateSection template, String title) {
        String tier = template.tier().map(iri -> iri.replaceAll(".*/", "")).orElse("");
        String subject = inSentence(title);
        return labels.stream()
                .filter(row -> row.get(0).equals(template.kind().name()))
                .filter(row -> row.get(1).isEmpty() || row.get(1).equals(tier))
                .findFirst()
                .map(row -> label(row, subject))
                .orElse("Nothing reported on " + subject);
    }

    private static String label(List<String> row, String subject) {
        String noun = row.get(3);
        boolean isSubject = !noun.isEmpty() && subject.contains(noun);
        return isSubject
                ? row.get(5).replace("{}", subject.replace(row.get(4), noun))
                : row.get(2).replace("{}", subject);
    }

    /** A title inside a sentence: its words in lower case, but for acronyms. */
    private static String inSentence(String title) {
        return Arrays.stream(title.split(" "))
                .map(SilenceLabels::word)
                .collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        boolean isAcronym =
                word.length() < 2
                        || Arrays.stream(word.split("-")).anyMatch(SilenceLabels::isMixed);
        return isAcronym ? word : word.toLowerCase(Locale.ROOT);
    }

    /** Whether a word has a capital that is not its first letter. */
    private static boolean isMixed(String word) {
        String rest = word.isEmpty() ? "" : word.substring(1);
        return !rest.equals(rest.toLowerCase(Locale.ROOT));
    }

    /**
     * @param path of the section
     */
    public String slug(String path) {
        int below = path.indexOf('/') + 1;
        String chapter = path.substring(0, Math.max(below - 1, 0));
        String slug =
                Arrays.stream(path.substring(below).split("/"))
                        .filter(part -> !partsLeftOut.contains(part))
                        .collect(Collectors.joining("-"));
        boolean isNamedWithChapter = !chapter.isEmpty() && !chaptersLeftOut.contains(chapter);
        return isNamedWithChapter ? chapter + "-" + slug : slug;
    }
}

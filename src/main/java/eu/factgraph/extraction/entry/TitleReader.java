package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Term;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the title of an entry. */
public final class TitleReader {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern FORMER =
            Pattern.compile(
                    "(?i)(?:formerly|previously|former|ex)(?: known as| called)?[ :-]+(.+)");
    private static final Pattern END = Pattern.compile("[\\s:;,]+$|(?<=[^.]{4})\\.[\\s:;,]*$");
    private static final Pattern ARTICLE = Pattern.compile("^The (?=\\S)");
    private static final Pattern OF_OTHER =
            Pattern.compile("(?i).* (?:of|to|on|by|amending|the)(?: the)? ");
    private static final Pattern QUOTED = Pattern.compile("[‘'“\"„]([^‘’'“”\"„]*)[’'”\"“]");
    private static final Pattern FIRST_NAME =
            Pattern.compile("([\\p{L}\\d][^\\s:]*?)(?: +[–—−-]+ *| *[–—]+ +|: +)(\\S.*)");
    private static final Pattern LAST_ACRONYM =
            Pattern.compile("(.*\\p{L}) +[–—−-] +(\\p{Lu}[\\p{Lu}\\d&]{2,11})");

    private final ActNumbers numbers;
    private final HeadNouns heads;
    private final Optional<String> language;

    /**
     * @param language of the country, if it has but one
     */
    public TitleReader(ActNumbers numbers, HeadNouns heads, Optional<String> language) {
        this.numbers = numbers;
        this.heads = heads;
        this.language = language;
    }

    /** The title without notes, quotation marks around it, and marks at its end. */
    public static String plain(Text title) {
        var plain = new StringBuilder();
        for (Run run : title.runs()) {
            if (!run.target().startsWith("#")) {
                plain.append(run.text());
            }
        }
        return clean(plain.toString());
    }

    private static String clean(String text) {
        String cut = END.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("");
        Matcher quoted = QUOTED.matcher(cut);
        String bare = quoted.matches() ? quoted.group(1).strip() : cut;
        return ARTICLE.matcher(closed(bare)).replaceAll("");
    }

    /** Without a bracket at its end that opens nowhere. */
    private static String closed(String text) {
        return text.endsWith(")") && !text.contains("(")
                ? text.substring(0, text.length() - 1).strip()
                : text;
    }

    public EntryName read(String title) {
        return new TitleParts(title).name();
    }

    private final class TitleParts {

        private final String title;
        private final List<Term> others = new ArrayList<>();
        private final List<String> former = new ArrayList<>();
        private final List<String> doubtful = new ArrayList<>();
        private final StringBuilder rest = new StringBuilder();

        TitleParts(String title) {
            this.title = title;
        }

        EntryName name() {
            int end = 0;
            Matcher brackets = BRACKETS.matcher(title);
            while (brackets.find()) {
                rest.append(title, end, brackets.start());
                String after = title.substring(brackets.end());
                if (isPartOfName(new BracketText(brackets.group(1).strip()), after)) {
                    rest.append(brackets.group());
                }
                end = brackets.end();
            }
            rest.append(title.substring(end));
            String name = clean(rest.toString().replace(" ,", ","));
            return new EntryName(withoutDash(name), others, former, doubtful, ownNumbers());
        }

        private boolean isPartOfName(BracketText bracket, String after) {
            if (bracket.isPeriod() || bracket.isOfUnionAct()) {
                return true;
            }
            if (bracket.isNoName()
                    || bracket.isDate()
                    || !numbers.in(bracket.text()).isEmpty()
                    || formerly(bracket.text())) {
                return false;
            }
            if (after.chars().anyMatch(Character::isLetter)) {
                return !bracket.isAcronym();
            }
            otherName(bracket);
            return false;
        }

        private boolean formerly(String text) {
            Matcher match = FORMER.matcher(text);
            if (match.matches()) {
                former.add(match.group(1));
            }
            return match.matches();
        }

        private void otherName(BracketText bracket) {
            if (bracket.isAcronym()) {
                if (!Initials.areOfLastWords(bracket.text(), rest.toString())) {
                    for (String acronym : bracket.text().split("/")) {
                        others.add(Term.english(acronym));
                    }
                }
            } else if (bracket.isNative() && language.isPresent()) {
                others.add(Term.tagged(bracket.text(), language.get()));
            } else if (bracket.isProperWord() && !bracket.isNative()
                    || heads.of(bracket.text()).isPresent()
                            && Character.isUpperCase(bracket.text().charAt(0))) {
                others.add(Term.english(bracket.text()));
            } else {
                doubtful.add(bracket.text());
            }
        }

        /** The short name before a dash or colon is a name, an acronym after a dash too. */
        private String withoutDash(String name) {
            Matcher last = LAST_ACRONYM.matcher(name);
            if (last.matches()) {
                others.add(Term.english(last.group(2)));
                return last.group(1).strip();
            }
            Matcher first = FIRST_NAME.matcher(name);
            if (first.matches() && !heads.isBare(first.group(1)) && isShortName(first.group(1))) {
                others.add(Term.english(first.group(1)));
            }
            return name;
        }

        private static boolean isShortName(String word) {
            return word.matches(".*(?:\\p{Lu}|\\.).*") && word.length() > 1;
        }

        /** The first one, unless it is that of another act. */
        private List<Number> ownNumbers() {
            return numbers.in(title).stream()
                    .min(Comparator.comparingInt(Number::start))
                    .filter(number -> !isOfOther(title.substring(0, number.start())))
                    .stream()
                    .toList();
        }

        private static boolean isOfOther(String before) {
            return OF_OTHER.matcher(before).matches();
        }
    }
}

package eu.factgraph.extraction.contact;

import eu.factgraph.files.Lexicon;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of posts. */
public final class PostName {

    private record Role(List<String> words, Optional<String> kind) {}

    private static final Pattern ACTING =
            Pattern.compile("(?i)^acting\\s+|,?\\s*\\(?(?:a\\.\\s?i\\.|ad interim|acting)\\)?$");
    private static final Set<String> BELOW =
            Set.of("deputy", "vice", "assistant", "under", "associate", "former");
    private static final Pattern HEAD_END =
            Pattern.compile("(?i)\\s(?:of|for|in|at|to|on|with|and)\\s|[,;(–]|\\s-\\s");
    private static final List<Role> ROLES =
            Lexicon.rows("posts").stream()
                    .map(PostName::role)
                    .sorted(Comparator.comparingInt((Role role) -> role.words().size()).reversed())
                    .toList();

    private PostName() {}

    private static Role role(List<String> row) {
        Optional<String> kind = Optional.of(row.get(1)).filter(name -> !name.equals("-"));
        return new Role(words(row.get(0)), kind.map("post-role:"::concat));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,()]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether it begins with a role, or has one before its first preposition. */
    public static boolean isPost(String name) {
        return role(name).isPresent();
    }

    private static Optional<Role> role(String name) {
        String plain = withoutActing(name);
        List<String> words = words(plain);
        Optional<Role> first =
                ROLES.stream().filter(role -> startsWith(words, role.words())).findFirst();
        List<String> head = words(HEAD_END.split(plain, 2)[0]);
        return first.or(
                () ->
                        ROLES.stream()
                                .filter(role -> endsWith(head, role.words()))
                                .findFirst()
                                .map(role -> below(head, role)));
    }

    /** A "Deputy Interior Minister" is a deputy minister, if there is such a role. */
    private static Role below(List<String> head, Role role) {
        Optional<String> word =
                head.subList(0, head.size() - role.words().size()).stream()
                        .filter(BELOW::contains)
                        .findFirst();
        if (word.isEmpty()) {
            return role;
        }
        List<String> words = Stream.concat(word.stream(), role.words().stream()).toList();
        return ROLES.stream()
                .filter(other -> other.words().equals(words))
                .findFirst()
                .orElse(new Role(role.words(), Optional.empty()));
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        int from = words.size() - end.size();
        return from >= 0 && words.subList(from, words.size()).equals(end);
    }

    /** A concept of the scheme post-role, as a prefixed name. */
    public static Optional<String> kind(String name) {
        return role(name).flatMap(Role::kind);
    }

    /** Whether it is a role and nothing else, such as "Director". */
    static boolean isBare(String name) {
        return role(name).filter(role -> role.words().equals(words(name))).isPresent();
    }

    /** What follows the role that it begins with; empty if nothing does. */
    static String afterRole(String name) {
        List<String> words = words(name);
        int length =
                ROLES.stream()
                        .map(Role::words)
                        .filter(role -> startsWith(words, role))
                        .findFirst()
                        .map(List::size)
                        .orElse(0);
        Matcher role = Pattern.compile("(?:[^\\s,()]+[\\s,()]+){" + length + "}").matcher(name);
        return length > 0 && role.lookingAt() ? name.substring(role.end()) : "";
    }

    static boolean isActing(String name) {
        return ACTING.matcher(name).find();
    }

    static String withoutActing(String name) {
        return ACTING.matcher(name).replaceAll("").strip();
    }
}

package eu.factgraph.query.function.regex;

/** A character class such as {@code [a-z-[aeiou]]}; its opening bracket has been read. */
final class CharacterClass {

    private final RegexReader in;
    private final StringBuilder members = new StringBuilder();

    CharacterClass(RegexReader in) {
        this.in = in;
    }

    String translate() {
        boolean negated = in.peek() == '^';
        if (negated) {
            in.nextInClass();
        }
        String subtracted = "";
        boolean first = true;
        for (int character = in.nextInClass();
                character != ']' || first;
                character = in.nextInClass()) {
            if (character == '-' && in.peek() == '[' && !first) {
                in.nextInClass();
                subtracted = new CharacterClass(in).translate();
                if (in.nextInClass() != ']') {
                    throw in.fault("a subtraction must end its class");
                }
                break;
            }
            member(character);
            first = false;
        }
        String all = "[" + (negated ? "^" : "") + members + "]";
        return subtracted.isEmpty() ? all : "(?:(?!" + subtracted + ")" + all + ")";
    }

    private void member(int character) {
        if (character == '[' || character == ']') {
            throw in.fault("'" + (char) character + "' must be escaped in a class");
        }
        members.append(one(character));
        boolean isRange = character != '-' && in.peek() == '-' && in.peekSecond() != ']';
        if (isRange && in.peekSecond() != '[') {
            in.nextInClass();
            members.append('-').append(one(in.nextInClass()));
        }
    }

    private String one(int character) {
        return character == '\\' ? in.escape(in.nextEscaped()) : RegexReader.literal(character);
    }
}

package eu.factgraph.query.function;

/** One class of characters, {@code [a-z-[aeiou]]}; its opening bracket is read already. */
final class CharacterClass {

    private final RegexReader in;
    private final StringBuilder members = new StringBuilder();

    CharacterClass(RegexReader in) {
        this.in = in;
    }

    String translated() {
        boolean negated = in.peek() == '^';
        if (negated) {
            in.nextInClass();
        }
        String without = "";
        boolean first = true;
        for (int character = in.nextInClass();
                character != ']' || first;
                character = in.nextInClass()) {
            if (character == '-' && in.peek() == '[' && !first) {
                in.nextInClass();
                without = new CharacterClass(in).translated();
                if (in.nextInClass() != ']') {
                    throw in.fault("what is taken away ends a class");
                }
                break;
            }
            member(character);
            first = false;
        }
        String all = "[" + (negated ? "^" : "") + members + "]";
        return without.isEmpty() ? all : "(?:(?!" + without + ")" + all + ")";
    }

    private void member(int character) {
        if (character == '[' || character == ']') {
            throw in.fault("'" + (char) character + "' has to be escaped in a class");
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

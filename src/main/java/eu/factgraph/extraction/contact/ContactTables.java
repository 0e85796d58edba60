package eu.factgraph.extraction.contact;

import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.extraction.contact.ContactLine.Label;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Table.Cell;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the contacts of a table: one a cell, or more if another name follows the first's values.
 */
final class ContactTables {

    private final Predicate<String> isKnownBody;
    private final List<ContactBlock> blocks = new ArrayList<>();
    private final Map<Label, List<Text>> values = new EnumMap<>(Label.class);
    private final List<String> bodies = new ArrayList<>();
    private final List<String> address = new ArrayList<>();
    private Optional<String> person = Optional.empty();
    private final List<String> post = new ArrayList<>();
    private boolean isStarted;
    private Label last = Label.NONE;

    private ContactTables(Predicate<String> isKnownBody) {
        this.isKnownBody = isKnownBody;
    }

    static List<ContactBlock> of(Table table, Predicate<String> isKnownBody) {
        var tables = new ContactTables(isKnownBody);
        table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.paragraphs().isEmpty())
                .forEach(tables::read);
        return tables.blocks;
    }

    private void read(Cell cell) {
        boolean hasStart =
                cell.paragraphs().stream()
                        .flatMap(paragraph -> ContactLine.of(paragraph.text()).stream())
                        .anyMatch(line -> line.label() == Label.START);
        isStarted = !hasStart;
        cell.paragraphs().stream()
                .flatMap(paragraph -> ContactLine.of(paragraph.text()).stream())
                .forEach(this::take);
        finish();
    }

    private void take(ContactLine line) {
        if (line.label() == Label.NONE) {
            takeText(line.value());
            return;
        }
        isStarted = true;
        last = line.label();
        if (line.label() == Label.START && !line.value().isBlank()) {
            takeText(line.value());
        }
        values.computeIfAbsent(line.label(), key -> new ArrayList<>()).add(line.value());
    }

    private void takeText(Text text) {
        String line = text.plain().replaceAll("[,;\\s]+$", "");
        boolean isNext =
                values.containsKey(Label.SOURCE)
                        && text.isBold()
                        && PersonName.of(line).isPresent();
        if (isNext) {
            finish();
        }
        if (last == Label.PHONE && line.matches("[+(0][0-9 ()/.-]{5,}")) {
            values.get(Label.PHONE).add(text);
        } else if (values.containsKey(Label.SOURCE) && !text.links().isEmpty()) {
            values.get(Label.SOURCE).add(text);
        } else {
            takeName(line);
        }
    }

    private void takeName(String line) {
        Optional<String> name = PersonName.of(line);
        boolean isFirst = person.isEmpty() && post.isEmpty() && address.isEmpty();
        if (isFirst && name.isPresent() && bodies.isEmpty()) {
            person = name;
        } else if (name.isPresent() && name.equals(person)) {
            return;
        } else if (!isStarted && !isAddress(line)) {
            post.add(line);
        } else if (address.isEmpty() && post.isEmpty() && PostName.isPost(line)) {
            post.add(line);
        } else if (address.isEmpty() && isBody(line)) {
            bodies.add(line);
        } else if (!PostName.isPost(line) || isAddress(line)) {
            address.add(line);
        }
    }

    private static boolean isAddress(String line) {
        return line.matches(".*\\d.*") && !PostName.isPost(line);
    }

    private boolean isBody(String line) {
        return isKnownBody.test(line) || isEnglishBody(line);
    }

    /** A name in another language may be that of a body which is known by its English name. */
    private static boolean isEnglishBody(String line) {
        return BodyNames.of(line).filter(body -> body.language().equals("en")).isPresent()
                && line.matches(".*\\p{Ll}{4}.*")
                && !line.matches(".*\\d.*");
    }

    private void finish() {
        boolean isContact =
                person.isPresent()
                        || values.containsKey(Label.SOURCE)
                        || values.containsKey(Label.PHONE)
                        || values.containsKey(Label.MAIL);
        if (isContact) {
            blocks.add(
                    new ContactBlock(
                            person,
                            Optional.of(String.join(", ", post)).filter(name -> !name.isEmpty()),
                            List.copyOf(bodies),
                            List.copyOf(address),
                            values(Label.PHONE),
                            values(Label.FAX),
                            values(Label.MAIL),
                            values(Label.SOURCE)));
        }
        person = Optional.empty();
        post.clear();
        bodies.clear();
        address.clear();
        values.clear();
        last = Label.NONE;
    }

    private List<Text> values(Label label) {
        return List.copyOf(values.getOrDefault(label, List.of()));
    }
}

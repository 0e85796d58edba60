package eu.factgraph.quality;

import java.util.Optional;

/**
 * A statement of the data that was read against its sheet.
 *
 * @param section path below the edition, or {@code things}
 * @param subject path below {@code id/}; empty for the section
 * @param property prefixed name, or a word where a statement stands for several triples
 * @param value path below {@code id/}, IRI or text
 * @param isRight against the sheet
 * @param why it is wrong; empty if it is right
 */
public record SampledStatement(
        String section,
        String subject,
        String property,
        String value,
        boolean isRight,
        String why) {

    private static final int COLUMNS = 5;
    private static final String PERSON = "/person/";

    /** A row of a sample; empty of the heading and of what has no verdict. */
    static Optional<SampledStatement> of(String row) {
        String[] cells = row.split("\t", -1);
        return cells.length >= COLUMNS && cells[4].matches("right|wrong")
                ? Optional.of(
                        new SampledStatement(
                                cells[0],
                                cells[1],
                                cells[2],
                                cells[3],
                                cells[4].equals("right"),
                                cells.length > COLUMNS ? cells[COLUMNS] : ""))
                : Optional.empty();
    }

    /** What it is about, but of a person only the kind: the list of errors names nobody. */
    public String shownSubject() {
        int person = subject.indexOf(PERSON);
        return person < 0 ? subject : subject.substring(0, person + PERSON.length() - 1);
    }
}

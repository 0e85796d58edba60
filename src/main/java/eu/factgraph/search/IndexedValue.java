package eu.factgraph.search;

import eu.factgraph.search.text.CelexNumber;
import eu.factgraph.search.text.ContactText;
import eu.factgraph.search.text.HostAndPath;
import eu.factgraph.search.text.QueryText;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.TextFolding;
import eu.factgraph.search.text.ValueKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date, number, address or identifier that is stated of a resource or of a part of it.
 *
 * @param text as it is stated
 */
public record IndexedValue(ValueKind kind, String text) {

    /** All forms in which it is found. */
    Stream<SearchValue> searched() {
        return switch (kind) {
            case DATE -> Stream.of(new SearchValue(kind, text));
            case NUMBER ->
                    Stream.of(
                            new SearchValue(
                                    kind,
                                    new BigDecimal(text).stripTrailingZeros().toPlainString()));
            case IDENTIFIER ->
                    Stream.of(
                                    Stream.of(new SearchValue(kind, TextFolding.key(text))),
                                    CelexNumber.references(text),
                                    QueryText.mentioned(text))
                            .flatMap(values -> values);
            case HOMEPAGE, PAGE ->
                    HostAndPath.of(text).stream()
                            .flatMap(
                                    address ->
                                            Stream.of(
                                                    new SearchValue(kind, address.key()),
                                                    new SearchValue(
                                                            ValueKind.HOST, address.host())));
            case EMAIL -> ContactText.email(text).stream();
            case TELEPHONE -> ContactText.telephoneEndings(text).stream();
            case REFERENCE, OWN_REFERENCE, HOST, INITIALS -> Stream.empty();
        };
    }

    /** A value in the thousandth part of its unit, as billions are of millions. */
    static Optional<IndexedValue> thousandth(String number) {
        BigDecimal value = new BigDecimal(number).movePointLeft(3);
        return value.abs().compareTo(BigDecimal.ONE) < 0
                ? Optional.empty()
                : Optional.of(
                        new IndexedValue(
                                ValueKind.NUMBER,
                                value.setScale(1, RoundingMode.HALF_UP).toPlainString()));
    }
}

package eu.factgraph.search.text;

/**
 * A value in the one form in which it is indexed and searched.
 *
 * @param key of a date 2019-04-03 or its beginning, of a number its digits with a decimal point, of
 *     a web address host and path, of a telephone number its digits
 */
public record SearchValue(ValueKind kind, String key) {

    /** Its term in the index. */
    public String term() {
        return kind.term(key);
    }
}

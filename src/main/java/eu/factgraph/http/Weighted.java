package eu.factgraph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.QuotedCSVParser;

/**
 * A member of a list such as Accept, with its weight (RFC 9110, section 12.4.2); its other
 * parameters are left out.
 */
record Weighted(String value, double weight) {

    /** As lenient as browsers need it: {@code .2} is one. */
    private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d+|[01]|0\\.|1\\.0*");

    /**
     * @throws IllegalArgumentException if a weight is no number from 0 to 1
     */
    static List<Weighted> in(String header) {
        var list = new Parser();
        list.addValue(header);
        return list.members;
    }

    private static final class Parser extends QuotedCSVParser {
        private final List<Weighted> members = new ArrayList<>();
        private String value;
        private double weight = 1;

        Parser() {
            super(true);
        }

        @Override
        protected void parsedValue(StringBuilder buffer) {
            value = buffer.toString();
        }

        @Override
        protected void parsedParam(StringBuilder buffer, int length, int name, int start) {
            if (start > name && buffer.substring(name, start - 1).strip().equalsIgnoreCase("q")) {
                weight = weight(buffer.substring(start).strip());
            }
        }

        @Override
        protected void parsedValueAndParams(StringBuilder buffer) {
            members.add(new Weighted(value, weight));
            weight = 1;
        }

        private static double weight(String number) {
            if (!WEIGHT.matcher(number).matches()) {
                throw new IllegalArgumentException("no weight: " + number);
            }
            return Double.parseDouble(number);
        }
    }
}

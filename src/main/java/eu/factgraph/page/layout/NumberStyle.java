package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as the EU Interinstitutional Style Guide writes them: thousands parted by a non-breaking
 * space in all languages, the decimal mark of the language, and a minus that is no hyphen.
 */
record NumberStyle(Language language) {

    static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    /**
     * @param grouped the smallest number whose thousands are parted
     */
    String of(BigDecimal number, BigDecimal grouped) {
        Locale locale = Locale.forLanguageTag(language.tag());
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign(MINUS);
        var format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setDecimalFormatSymbols(symbols);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setGroupingUsed(number.abs().compareTo(grouped) >= 0);
        return format.format(number);
    }
}

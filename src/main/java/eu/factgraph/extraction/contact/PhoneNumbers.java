package eu.factgraph.extraction.contact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import eu.factgraph.files.ScopeCode;

/** Printed phone and fax numbers, by the numbering plans of countries (ITU-T E.164). */
final class PhoneNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * Whether a text has a number of a length that the plan of its country has.
     *
     * @param scope of the country whose plan holds for a number without a country's code
     */
    static boolean arePossible(String printed, String scope) {
        return PLANS.findNumbers(printed, ScopeCode.iso(scope), Leniency.POSSIBLE, Long.MAX_VALUE)
                .iterator()
                .hasNext();
    }
}

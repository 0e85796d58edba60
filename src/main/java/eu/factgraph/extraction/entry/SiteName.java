package eu.factgraph.extraction.entry;

import eu.factgraph.extraction.link.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The name of a system that is the name of its host, such as "boats.example.org". */
record SiteName(String host) {

    private static final Pattern FORM =
            Pattern.compile("(?:[\\p{L}\\d-]+\\.)+(?!NET$|js$)\\p{L}{2,6}", Pattern.UNICODE_CASE);

    static Optional<SiteName> of(String name) {
        return FORM.matcher(name).matches()
                ? Optional.of(
                        new SiteName(name.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")))
                : Optional.empty();
    }

    /** Whether a link may be that of a name; what has the name of a host is at no other one. */
    static Predicate<LinkPlace> mayBeAt(String name) {
        Optional<SiteName> site = of(name);
        return place -> site.filter(host -> !host.isOf(place.link().target())).isEmpty();
    }

    /** Whether an address is on the host, or on one of the same first name. */
    boolean isOf(String address) {
        return WebAddress.of(address)
                .map(WebAddress::host)
                .filter(other -> other.endsWith("." + host) || first(other).equals(first(host)))
                .isPresent();
    }

    private static String first(String host) {
        return host.substring(0, host.indexOf('.'));
    }
}

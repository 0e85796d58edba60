package eu.factgraph.extraction.link;

import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of the web in a text, linked or not.
 *
 * @param addresses in order
 * @param refused targets of links that cannot be published
 * @param other pairs of a printed address and the address on another host that it links to; a part
 *     of the host printed is the same host
 */
public record WebAddresses(List<WebAddress> addresses, List<String> refused, List<String> other) {

    private static final Pattern BARE =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"“”()\\[\\],;]{3,}");
    private static final Pattern END = Pattern.compile("[.:’'”»]+$");

    public static WebAddresses of(Text text) {
        var found = new ArrayList<WebAddress>();
        var refused = new ArrayList<String>();
        var other = new ArrayList<String>();
        String plain = text.plain();
        int at = 0;
        for (Link link : text.links()) {
            bare(plain.substring(at, link.start()), found);
            at = link.end();
            Optional<WebAddress> target = WebAddress.of(link.target());
            target.ifPresentOrElse(found::add, () -> refused.add(link.target()));
            target.filter(address -> isElsewhere(link.text(), address))
                    .ifPresent(address -> other.add(link.text() + " → " + address.address()));
        }
        bare(plain.substring(at), found);
        return new WebAddresses(found.stream().distinct().toList(), refused, other);
    }

    private static void bare(String text, List<WebAddress> found) {
        Matcher matcher = BARE.matcher(text);
        while (matcher.find()) {
            WebAddress.of(END.matcher(matcher.group()).replaceFirst("")).ifPresent(found::add);
        }
    }

    private static boolean isElsewhere(String text, WebAddress target) {
        Matcher matcher = BARE.matcher(text);
        return matcher.find()
                && WebAddress.of(matcher.group())
                        .filter(printed -> !target.host().startsWith(printed.host()))
                        .isPresent();
    }
}

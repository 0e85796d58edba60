package eu.factgraph.extraction.contact;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.extraction.link.WebAddress;
import eu.factgraph.extraction.link.WebAddresses;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** States how to reach a body or the holder of a post. */
final class ContactStatements {

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>()\\[\\],;:]{1,64}@[^@\\s<>()\\[\\],;:]{1,120}\\.[A-Za-z]+");

    /** As the shape of contact points wants it. */
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?:\\+|0|\\(\\+?[0-9]+\\))(?:[0-9 +./,;–-]|\\([0-9]+\\)){5,}"
                            + "(?:\\([A-Za-z ]+\\))?");

    private static final Pattern NUMBER_OF_HOUSE = Pattern.compile(".*\\d.*");
    private static final Pattern BEFORE_BOX =
            Pattern.compile("(?<=[\\p{L}\\d])(?=P\\.? ?O\\.? ?Box\\b)");
    private static final Pattern POST_CODE =
            Pattern.compile(
                    "(?:[A-Z]{1,3}-)?(\\d{4,5}|\\d{2}-\\d{3}|\\d{3} \\d{2}) (\\p{Lu}[\\p{L}' -]+)");

    private static final String HOMEPAGE = "foaf:homepage";

    private final SectionDraft draft;
    private final SheetPlace place;

    ContactStatements(SectionDraft draft, SheetPlace place) {
        this.draft = draft;
        this.place = place;
    }

    /**
     * @param bearer body or post that the contact is of
     * @param body that is named in it
     * @param post that is named in it
     */
    void state(String bearer, ContactBlock contact, Optional<String> body, Optional<String> post) {
        List<String> mails = mails(contact.mails());
        point(bearer, contact, mails);
        address(bearer, contact.address());
        for (Text source : contact.sources()) {
            WebAddresses.of(source).addresses().stream()
                    .limit(1)
                    .forEach(page -> source(post.orElse(bearer), page, body, mails));
        }
    }

    private void point(String bearer, ContactBlock contact, List<String> mails) {
        List<String> phones = numbers(contact.phones());
        List<String> faxes = numbers(contact.faxes());
        if (phones.isEmpty() && faxes.isEmpty() && mails.isEmpty()) {
            return;
        }
        String point = bearer + "/contact";
        draft.state(bearer, "cv:contactPoint", Term.iri(point));
        draft.state(point, "a", Term.name("cv:ContactPoint"));
        phones.forEach(phone -> draft.state(point, "cv:telephone", Term.plain(phone)));
        faxes.forEach(fax -> draft.state(point, "def:fax", Term.plain(fax)));
        mails.forEach(mail -> draft.state(point, "cv:email", Term.plain(mail)));
    }

    private List<String> numbers(List<Text> texts) {
        var numbers = new ArrayList<String>();
        for (Text text : texts) {
            String number = text.plain().strip().replaceAll("[.;,]$", "");
            if (PHONE.matcher(number).matches()) {
                numbers.add(number);
                checkPlan(number);
            } else if (NUMBER_OF_HOUSE.matcher(number).matches()) {
                list(number, "is printed as a phone or fax number, but has no form of one");
            }
        }
        return numbers;
    }

    /** A number that cannot be right is stated as printed, and listed. */
    private void checkPlan(String number) {
        if (!PhoneNumbers.arePossible(number, draft.draft().edition().scope())) {
            list(number, "is not of a length that phone numbers of its country have");
        }
    }

    private List<String> mails(List<Text> texts) {
        var mails = new ArrayList<String>();
        for (Text text : texts) {
            Matcher matcher = MAIL.matcher(text.plain());
            while (matcher.find()) {
                mails.add(matcher.group());
            }
            if (mails.isEmpty() && text.plain().contains("@")) {
                list(text.plain(), "is printed as a mail address, but has no form of one");
            }
            text.links().forEach(this::checkLink);
        }
        return mails;
    }

    private void checkLink(Link link) {
        String target = link.target().replaceFirst("(?i)^mailto:", "").replaceFirst("\\?.*", "");
        boolean isOther =
                target.contains("@")
                        && !target.strip()
                                .toLowerCase(Locale.ROOT)
                                .contains(link.text().strip().toLowerCase(Locale.ROOT));
        if (isOther) {
            list(link.text() + " → " + target, "is printed with a link to another mail address");
        }
    }

    private void address(String bearer, List<String> lines) {
        if (lines.stream().noneMatch(line -> NUMBER_OF_HOUSE.matcher(line).matches())) {
            lines.forEach(line -> list(line, "is a line of a contact that is perhaps no address"));
            return;
        }
        String address = bearer + "/address";
        draft.state(bearer, "locn:address", Term.iri(address));
        draft.state(address, "a", Term.name("locn:Address"));
        draft.state(address, "locn:fullAddress", Term.english(printed(lines)));
        List<Matcher> codes =
                lines.stream().map(POST_CODE::matcher).filter(Matcher::matches).toList();
        if (codes.size() == 1) {
            draft.state(address, "locn:postCode", Term.plain(codes.get(0).group(1)));
            draft.state(address, "locn:postName", Term.english(codes.get(0).group(2)));
        }
    }

    /** In one line; a box that is glued to what is printed before it is apart. */
    private static String printed(List<String> lines) {
        return BEFORE_BOX.matcher(String.join(", ", lines)).replaceAll(", ");
    }

    /** A body owns a site that its mail addresses are of; another than its own is only a page. */
    private void source(
            String other, WebAddress address, Optional<String> body, List<String> mails) {
        Term page = Term.iri(address.address());
        boolean isOwn =
                address.isRoot() && mails.stream().anyMatch(mail -> isOf(mail, address.host()));
        boolean isFirst = body.filter(iri -> !draft.states(iri, HOMEPAGE)).isPresent();
        if (isOwn && isFirst) {
            draft.state(body.orElseThrow(), HOMEPAGE, page);
        } else if (body.filter(iri -> draft.states(iri, HOMEPAGE, page)).isEmpty()
                && !draft.states(other, HOMEPAGE, page)) {
            draft.state(other, "foaf:page", page);
        }
    }

    private static boolean isOf(String mail, String host) {
        String domain = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.equals(host) || domain.endsWith("." + host) || host.endsWith("." + domain);
    }

    private void list(String what, String why) {
        draft.list(place, what, why, "correct it and state it of the body or the post", 2);
    }
}

package eu.factgraph.page.layout;

import eu.factgraph.files.Namespaces;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Links that write to an office (RFC 6068) or call it (RFC 3966). */
public final class ContactLinks {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** One number with the code of its country; others can be called from their country only. */
    private static final Pattern NUMBER = Pattern.compile("\\(?\\+[\\d .()-]{6,24}");

    /** A number followed by the last digits of others. */
    private static final Pattern RANGE = Pattern.compile(".*-[1-9]");

    private ContactLinks() {}

    /** The label with a link if the value is an e-mail address or a telephone number. */
    public static DisplayLabel linked(DisplayLabel label, Node property, Node value) {
        if (!value.isLiteral()) {
            return label;
        }
        return property.hasURI(Namespaces.CV + "email")
                ? mail(label)
                : property.hasURI(Namespaces.CV + "telephone") ? telephone(label) : label;
    }

    /** The same by the column of an answer. */
    public static DisplayLabel of(String column, DisplayLabel label) {
        return switch (column) {
            case "mail" -> mail(label);
            case "telephone" -> telephone(label);
            default -> label;
        };
    }

    private static DisplayLabel mail(DisplayLabel label) {
        return MAIL.matcher(label.text()).matches()
                ? new DisplayLabel(label.text(), "mailto:" + label.text(), label.lang())
                : label;
    }

    private static DisplayLabel telephone(DisplayLabel label) {
        String text = label.text();
        return NUMBER.matcher(text).matches() && !RANGE.matcher(text).matches()
                ? new DisplayLabel(text, "tel:+" + digits(text), label.lang())
                : label;
    }

    private static String digits(String number) {
        return number.replace("(0)", "").replaceAll("\\D", "");
    }
}

package eu.factgraph.sheet.link;

/** Why the target of a link is not published. */
public enum LinkRefusal {
    LOCAL_FILE("points to a file on an editor's computer"),
    EDITORS_HOST("points to a workspace of the editors"),
    PRIVATE_HOST("points to a host that the public cannot reach"),
    UNSUPPORTED_SCHEME("is neither a web address nor a mail address"),
    MALFORMED("is not a valid address"),
    OTHER_MAIL("has another mail address than its text");

    private final String reason;

    LinkRefusal(String reason) {
        this.reason = reason;
    }

    /** Completes a sentence whose subject is the link. */
    public String reason() {
        return reason;
    }
}

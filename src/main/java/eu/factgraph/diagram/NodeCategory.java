package eu.factgraph.diagram;

import java.util.Locale;

/** Categories of items, each with a symbol in a square of 16 pixels; colours only repeat them. */
public enum NodeCategory {
    ACT("M3 1h7l4 4v10H3zM10 1v4h4"),
    BODY("M1 15V6l7-5 7 5v9z"),
    PERSON("M8 1a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M1.5 15a6.5 5.5 0 0 1 13 0z"),
    PLAN("M3 15V1l11 4.5L3 10"),
    PROGRAMME("M1 8L5 2h6l4 6-4 6H5zM5 8h6"),
    REGISTER("M2 4a6 2.5 0 0 1 12 0v8a6 2.5 0 0 1-12 0zM2 4a6 2.5 0 0 0 12 0"),
    SERVICE("M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14"),
    SYSTEM("M1 2h14v9H1zM5 15h6M8 11v4"),
    RESPONSIBILITY("M1 1h14v14H1zM4 8l3 3 5-6"),
    EVENT("M8 1l2 5h5l-4 3.5 1.5 5L8 11.5 3.5 14.5 5 9.5 1 6h5z"),
    CONCEPT("M8 1l7 7-7 7-7-7z"),
    PLACE(
            "M8 15C3 9 3 7 3 6a5 5 0 0 1 10 0c0 1 0 3-5 9zM8 4.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3"),
    STANDARD("M5 1h6l4 4v6l-4 4H5l-4-4V5z"),
    SECTION("M2 3h12M2 8h12M2 13h8"),
    NOTHING("M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14M3 13L13 3"),
    LIST("M1 1h14v14H1zM4 5h8M4 8h8M4 11h5"),
    OTHER("M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6");

    private final String shape;

    NodeCategory(String shape) {
        this.shape = shape;
    }

    /** Path data (SVG 2, section 9.3). */
    public String shape() {
        return shape;
    }

    /** Its name in style sheets and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

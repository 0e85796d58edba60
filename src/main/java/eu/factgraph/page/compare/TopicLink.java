package eu.factgraph.page.compare;

/** A link to a comparison. */
public record TopicLink(String name, String title, String description, String href) {}

package eu.factgraph.sheet;

/**
 * A link that is not published; its text stays.
 *
 * @param target as printed, with spaces for their escapes; it may hold names of persons and belongs
 *     in no file that is published
 * @param reason completes a sentence whose subject is the link
 * @param position of the block that it stands in
 */
public record DroppedLink(String text, String target, String reason, int position) {}

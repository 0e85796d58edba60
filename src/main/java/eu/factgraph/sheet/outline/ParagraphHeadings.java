package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.outline.Piece.Content;
import eu.factgraph.sheet.outline.Piece.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens sections at paragraphs whose whole text is a heading that is due: one of the open chapter
 * that the sheet has no heading for. Headings in a row are a list of what follows, and no headings.
 */
final class ParagraphHeadings {

    private static final int MAX_TITLE = 120;

    private final HeadingMatcher matcher;
    private final List<Piece> read;
    private final Set<String> printed;
    private String current = "";
    private boolean isInList;

    ParagraphHeadings(HeadingMatcher matcher, List<Piece> read) {
        this.matcher = matcher;
        this.read = read;
        this.printed =
                read.stream()
                        .filter(Opening.class::isInstance)
                        .map(piece -> ((Opening) piece).path())
                        .collect(Collectors.toSet());
    }

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int place = 0; place < read.size(); place++) {
            Piece piece = opened(place);
            if (piece instanceof Opening opening) {
                current = opening.path();
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private Piece opened(int place) {
        Optional<TemplateSection> due = due(place);
        if (due.isEmpty()) {
            isInList = false;
            return read.get(place);
        }
        boolean isBeforeSibling =
                place + 1 < read.size()
                        && due(place + 1)
                                .filter(next -> next.whole().equals(due.get().whole()))
                                .isPresent();
        if (isInList || isBeforeSibling) {
            isInList = true;
            return read.get(place);
        }
        return Opening.known(due.get(), text(place));
    }

    private Optional<TemplateSection> due(int place) {
        if (!(read.get(place) instanceof Content content)
                || !(content.block() instanceof Paragraph paragraph)
                || paragraph.is(Style.ITEM)
                || text(place).length() > MAX_TITLE) {
            return Optional.empty();
        }
        return matcher.within(current, text(place), this::isDue)
                .or(() -> matcher.chapter(text(place)).filter(this::isClosing));
    }

    private boolean isDue(TemplateSection section) {
        return !printed.contains(section.path()) && !section.path().equals(current);
    }

    /** Whether it is the chapter at the end, which no sheet has a heading for. */
    private boolean isClosing(TemplateSection chapter) {
        return chapter.kind() == EntryKind.BOILERPLATE && isDue(chapter);
    }

    private String text(int place) {
        return ((Paragraph) ((Content) read.get(place)).block()).text().plain();
    }
}

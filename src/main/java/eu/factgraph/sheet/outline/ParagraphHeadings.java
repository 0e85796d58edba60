package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table;
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
        String text = text(place);
        return text.isEmpty() || text.length() > MAX_TITLE
                ? Optional.empty()
                : matcher.within(current, text, this::isDue)
                        .or(() -> matcher.chapter(text).filter(this::isClosing));
    }

    private boolean isDue(TemplateSection section) {
        return !printed.contains(section.path()) && !section.path().equals(current);
    }

    /** Whether it is the chapter at the end, which no sheet has a heading for. */
    private boolean isClosing(TemplateSection chapter) {
        return chapter.kind() == EntryKind.BOILERPLATE && isDue(chapter);
    }

    /** The text of a paragraph, or of a table of one paragraph; empty for everything else. */
    private String text(int place) {
        if (!(read.get(place) instanceof Content content)) {
            return "";
        }
        List<Paragraph> paragraphs = paragraphs(content.block());
        return paragraphs.size() == 1 && !paragraphs.get(0).is(Style.ITEM)
                ? paragraphs.get(0).text().plain()
                : "";
    }

    private static List<Paragraph> paragraphs(Block block) {
        if (!(block instanceof Table table)) {
            return block instanceof Paragraph paragraph ? List.of(paragraph) : List.of();
        }
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.paragraphs().stream())
                .toList();
    }
}

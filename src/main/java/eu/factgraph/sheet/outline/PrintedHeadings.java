package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.Piece.Content;
import eu.factgraph.sheet.outline.Piece.Opening;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opens sections at what the sheet has as headings. */
final class PrintedHeadings {

    private static final int MAX_TITLE = 120;

    private final Template template;
    private final HeadingMatcher matcher;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> printed = new HashSet<>();
    private String current = "";
    private int level;

    PrintedHeadings(Template template, HeadingMatcher matcher) {
        this.template = template;
        this.matcher = matcher;
    }

    List<Piece> pieces(List<Block> blocks) {
        blocks.stream()
                .filter(Heading.class::isInstance)
                .forEach(block -> printed.add(matcher.key(((Heading) block).text().plain())));
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                read(heading);
            } else {
                pieces.add(new Content(block));
            }
        }
        return pieces;
    }

    private void read(Heading heading) {
        Optional<Opening> opening = known(heading).or(() -> joined(heading.text().plain()));
        if (opening.isPresent()) {
            open(opening.get(), heading.level());
        } else if (!readGlued(heading)) {
            readUnknown(heading);
        }
    }

    private void open(Opening opening, int printedLevel) {
        pieces.add(opening);
        current = opening.path();
        level = printedLevel;
    }

    private Optional<Opening> known(Heading heading) {
        String title = heading.text().plain();
        Optional<TemplateSection> chapter = matcher.chapter(title);
        Optional<TemplateSection> within = matcher.within(current, title, any -> true);
        return (heading.level() == 1 ? chapter.or(() -> within) : within.or(() -> chapter))
                .map(section -> Opening.known(section, title));
    }

    /** In the section of the first, unless the sheet has a heading for that alone too. */
    private Optional<Opening> joined(String title) {
        List<TemplateSection> sections = matcher.joined(current, title);
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        TemplateSection first = sections.get(0);
        String path =
                first.titles().stream().map(matcher::key).anyMatch(printed::contains)
                        ? SectionPath.part(first.whole(), title)
                        : first.path();
        return Optional.of(
                new Opening(path, title, true, first, sections.subList(1, sections.size())));
    }

    /** A heading with other text before or after it, as a paragraph of its own. */
    private boolean readGlued(Heading heading) {
        Optional<GluedTitle> glued = matcher.glued(current, heading.text().plain());
        glued.ifPresent(
                title -> {
                    Text text = heading.text();
                    paragraph(text.part(0, title.start()), heading.position());
                    open(
                            Opening.known(
                                    title.section(),
                                    text.plain().substring(title.start(), title.end()).strip()),
                            heading.level());
                    paragraph(text.part(title.end(), text.plain().length()), heading.position());
                });
        return glued.isPresent();
    }

    private void paragraph(Text text, int position) {
        if (!text.isBlank()) {
            pieces.add(new Content(new Paragraph(Style.PLAIN, text, position)));
        }
    }

    private void readUnknown(Heading heading) {
        String title = heading.text().plain();
        if (title.length() > MAX_TITLE || title.endsWith(".")) {
            paragraph(heading.text(), heading.position());
        } else if (current.isEmpty()
                || template.nearest(current).form().isHeading(heading.level())) {
            pieces.add(new Content(heading));
        } else {
            String path = SectionPath.part(wholeAbove(heading.level()), title);
            open(
                    new Opening(path, title, false, template.nearest(path), List.of()),
                    heading.level());
        }
    }

    /** The open section that an unknown heading is part of. */
    private String wholeAbove(int unknownLevel) {
        if (unknownLevel > level) {
            return current;
        }
        return Stream.iterate(current, SectionPath::whole)
                .filter(path -> SectionPath.depth(path) < Math.max(unknownLevel, 2))
                .findFirst()
                .orElseThrow();
    }
}

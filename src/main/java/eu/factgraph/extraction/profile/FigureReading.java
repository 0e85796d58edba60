package eu.factgraph.extraction.profile;

import java.util.Optional;

/**
 * What a value means.
 *
 * @param figure if it is certain
 * @param doubt why it is not; neither if the sheet says that there is no figure
 */
public record FigureReading(Optional<Figure> figure, Optional<String> doubt) {

    static FigureReading of(Figure figure) {
        return new FigureReading(Optional.of(figure), Optional.empty());
    }

    static FigureReading doubtful(String why) {
        return new FigureReading(Optional.empty(), Optional.of(why));
    }

    static FigureReading none() {
        return new FigureReading(Optional.empty(), Optional.empty());
    }
}

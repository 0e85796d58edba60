package eu.factgraph.shacl.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.shacl.vocabulary.SHACL;

/** The properties that SHACL defines for shapes and parameters. */
final class ShaclVocabulary {

    private static final String OTHERS =
            "path name description order group defaultValue optional declare shapesGraph parameter"
                    + " labelTemplate validator nodeValidator propertyValidator prefixes select ask";

    static final Set<String> TERMS =
            Stream.concat(
                            Stream.of(
                                            ParameterRule.TARGETS,
                                            ParameterRule.PARAMETERS,
                                            ParameterRule.CHARACTERISTICS)
                                    .flatMap(List::stream)
                                    .map(rule -> rule.property().getURI()),
                            Stream.of(OTHERS.split(" ")).map(name -> SHACL.NS + name))
                    .collect(Collectors.toUnmodifiableSet());

    private ShaclVocabulary() {}
}

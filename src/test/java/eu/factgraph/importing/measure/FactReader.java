package eu.factgraph.importing.measure;

import eu.factgraph.files.PrefixRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** The facts of a section's graph. Words of editors, labels and entry numbers are left out. */
final class FactReader {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "rdf:type",
                    "dct:description",
                    "dct:isPartOf",
                    "dct:subject",
                    "def:entry",
                    "def:order",
                    "def:quotation",
                    "skos:note",
                    "skos:editorialNote",
                    "skos:prefLabel",
                    "skos:altLabel",
                    "skos:hiddenLabel",
                    "cv:contactPoint",
                    "cv:hasChannel",
                    "cv:hasParticipation",
                    "locn:address",
                    "dct:temporal",
                    "def:figure",
                    "def:notStated");

    private static final int THING_PARTS = 3;

    private final String path;
    private final Graph graph;
    private final Node section;
    private final Set<Fact> facts = new LinkedHashSet<>();

    private FactReader(String path, String name, Graph graph) {
        this.path = path;
        this.graph = graph;
        section = NodeFactory.createURI(name);
    }

    /**
     * @param path of the section below its edition
     * @param name IRI of the graph
     */
    static Set<Fact> read(String path, String name, Graph graph) {
        var reader = new FactReader(path, name, graph);
        reader.subjects().forEach(reader::read);
        return reader.facts;
    }

    private List<Node> subjects() {
        return graph.stream()
                .map(triple -> triple.getSubject())
                .filter(subject -> subject.isURI() && !subject.equals(section))
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    private void read(Node subject) {
        switch (type(subject)) {
            case "def:Responsibility" -> responsibility(subject);
            case "def:NotReported" -> notReported(subject);
            case "def:Highlight" -> highlight(subject);
            case "qb:Observation" -> observation(subject);
            case "cv:Channel" -> of(subject, "foaf:page", "website");
            case "cv:ContactPoint" -> contact(subject);
            case "locn:Address" -> address(subject);
            case "dct:PeriodOfTime" -> period(subject);
            case "cv:Participation" -> of(subject, "cv:hasParticipant", "participant");
            case "def:Quantity" -> quantity(subject);
            default -> thing(subject);
        }
    }

    private String type(Node subject) {
        return objects(subject, "rdf:type").stream()
                .map(type -> PrefixRules.shortForm(type.getURI()))
                .findFirst()
                .orElse("");
    }

    private List<Node> objects(Node subject, String property) {
        Node predicate =
                property.equals("rdf:type")
                        ? RDF.Nodes.type
                        : NodeFactory.createURI(Names.iri(property));
        return graph.stream(subject, predicate, Node.ANY)
                .map(triple -> triple.getObject())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private void add(String subject, String property, String value) {
        facts.add(new Fact(path, subject, property, value));
    }

    private void of(Node part, String property, String as) {
        objects(part, property).forEach(value -> add(owner(part), as, value(property, value)));
    }

    private void responsibility(Node subject) {
        Optional<String> field = concept("def:governanceField");
        Optional<String> tier = concept("def:tier");
        if (field.isPresent() && tier.isPresent()) {
            String value = field.get() + "@" + tier.get();
            objects(subject, "def:assignedTo").forEach(body -> add(body.getURI(), "field", value));
        }
    }

    private Optional<String> concept(String property) {
        return objects(section, property).stream()
                .map(concept -> concept.getURI().replaceFirst(".*/", ""))
                .findFirst();
    }

    private void notReported(Node subject) {
        if (objects(subject, "def:concerns").contains(section)) {
            add("", "nothing reported", "");
        }
    }

    private void highlight(Node subject) {
        long number = facts.stream().filter(fact -> fact.property().equals("highlight")).count();
        add("", "highlight", String.valueOf(number + 1));
        objects(subject, "foaf:page")
                .forEach(page -> add("", "link of highlight", value("foaf:page", page)));
    }

    private void observation(Node subject) {
        var parts = new ArrayList<String>();
        for (String property :
                List.of(
                        "sdmx-measure:obsValue",
                        "sdmx-attribute:unitMeasure",
                        "sdmx-dimension:refPeriod")) {
            objects(subject, property).forEach(part -> parts.add(value(property, part)));
        }
        objects(subject, "def:indicator")
                .forEach(
                        indicator ->
                                add(
                                        indicator.getURI(),
                                        "figure",
                                        parts.stream()
                                                .map(Fact::shortName)
                                                .collect(Collectors.joining(" "))));
    }

    private void contact(Node subject) {
        of(subject, "cv:telephone", "phone");
        of(subject, "cv:email", "email");
        of(subject, "cv:contactPage", "own link");
        of(subject, "foaf:page", "own link");
    }

    private void address(Node subject) {
        String printed =
                graph.stream(subject, Node.ANY, Node.ANY)
                        .map(triple -> triple.getObject())
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .collect(Collectors.joining(" "));
        add(owner(subject), "address", ComparedValue.postalAddress(printed));
    }

    private void period(Node subject) {
        of(subject, "dcat:startDate", "start of period");
        of(subject, "dcat:endDate", "end of period");
    }

    private void quantity(Node subject) {
        if (path.equals("country-profile/basic-data")) {
            of(subject, "def:value", subject.getURI().replaceFirst(".*/", ""));
        }
    }

    private void thing(Node subject) {
        if (isPart(subject.getURI())) {
            return;
        }
        graph.stream(subject, Node.ANY, Node.ANY)
                .forEach(
                        triple -> {
                            String property = PrefixRules.shortForm(triple.getPredicate().getURI());
                            Node value = triple.getObject();
                            boolean isOfPart = value.isURI() && isPart(value.getURI());
                            if (!LEFT_OUT.contains(property) && !isOfPart) {
                                add(subject.getURI(), property, value(property, value));
                            }
                        });
    }

    private static boolean isPart(String iri) {
        if (!iri.startsWith(Fact.ITEMS) || iri.startsWith(Fact.ITEMS + "concept/")) {
            return false;
        }
        return Fact.shortName(iri).split("/").length > THING_PARTS;
    }

    /** The thing that a part's IRI begins with. */
    private static String owner(Node part) {
        String[] parts = Fact.shortName(part.getURI()).split("/");
        return parts.length <= THING_PARTS
                ? part.getURI()
                : Fact.ITEMS + String.join("/", List.of(parts).subList(0, THING_PARTS));
    }

    private static String value(String property, Node value) {
        if (value.isURI()) {
            boolean isAddress = Names.LINKS.contains(property);
            return isAddress ? ComparedValue.address(value.getURI()) : value.getURI();
        }
        String text = value.getLiteralLexicalForm();
        return switch (property) {
            case "cv:telephone" -> ComparedValue.phone(text);
            case "cv:email" -> ComparedValue.email(text);
            default -> ComparedValue.number(text);
        };
    }
}

package eu.factgraph.page.statement;

import eu.factgraph.page.layout.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The order of properties on pages, and which are technical. */
public final class PropertyOrder {

    /** Names, what, where, who, other properties, links, when, how much. */
    private static final List<String> ORDER =
            List.of(
                    "core.prefLabel",
                    "terms.title",
                    "terms.alternative",
                    "core.altLabel",
                    "org.classification",
                    "ontology.type_document",
                    "terms.type",
                    "adms.status",
                    "ontology.is_about",
                    "terms.subject",
                    "m8g.thematicArea",
                    "m8g.isClassifiedBy",
                    "m8g.isGroupedBy",
                    "def.serviceLevel",
                    "def.tier",
                    "def.governanceField",
                    "terms.spatial",
                    "ontology.jurisdiction",
                    "locn.address",
                    "m8g.contactPoint",
                    "0.1.homepage",
                    "0.1.page",
                    "terms.language",
                    "terms.audience",
                    "m8g.hasCompetentAuthority",
                    "m8g.hasParticipation",
                    "def.assignedTo",
                    "def.ownedBy",
                    "def.operatedBy",
                    "def.managedBy",
                    "def.underAuthorityOf",
                    "def.coordinatedBy",
                    "def.fedBy",
                    "def.accessAuthorisedBy",
                    "def.consultedBy",
                    "terms.creator",
                    "def.adoptedBy",
                    "ontology.passed_by",
                    "def.launchedBy",
                    "def.fundedBy",
                    "def.hasParticipant",
                    "prov.wasAssociatedWith",
                    "org.subOrganizationOf",
                    "org.reportsTo",
                    "org.memberOf",
                    "org.postIn",
                    "org.heldBy",
                    "m8g.hasChannel",
                    "",
                    "terms.isPartOf",
                    "terms.source",
                    "terms.relation",
                    "terms.available",
                    "ontology.date_document",
                    "ontology.date_publication",
                    "ontology.first_date_entry_in_force",
                    "terms.date",
                    "def.dateAsStated",
                    "terms.temporal",
                    "def.duration",
                    "def.figure",
                    "def.target",
                    "def.budget",
                    "core.exactMatch",
                    "core.closeMatch",
                    "core.broadMatch",
                    "def.notStated",
                    "def.entry");

    private static final int ELSE = ORDER.indexOf("");

    private static final Set<String> TEXTS =
            Set.of("terms.description", "core.note", "core.definition");

    private static final Set<String> TECHNICAL =
            Set.of(
                    "22-rdf-syntax-ns.type",
                    "terms.identifier",
                    "terms.issued",
                    "terms.modified",
                    "core.inScheme",
                    "core.hiddenLabel",
                    "def.order",
                    "def.year");

    static final Comparator<Node> READING =
            Comparator.comparingInt(PropertyOrder::place)
                    .thenComparing(property -> Messages.key(property.getURI()));

    private PropertyOrder() {}

    private static int place(Node property) {
        int place = ORDER.indexOf(Messages.key(property.getURI()));
        return place < 0 ? ELSE : place;
    }

    /** Whether its values are running text. */
    public static boolean isText(Node property) {
        return TEXTS.contains(Messages.key(property.getURI()));
    }

    /** Whether its values are editors' notes. */
    public static boolean isNote(Node property) {
        return Messages.key(property.getURI()).equals("core.editorialNote");
    }

    /** Whether its values are paragraphs of a factsheet. */
    public static boolean isQuotation(Node property) {
        return Messages.key(property.getURI()).equals("def.quotation");
    }

    /** Whether its values are numbers of entries of a section. */
    static boolean isEntry(Node property) {
        return Messages.key(property.getURI()).equals("def.entry");
    }

    static boolean isName(Node property) {
        return Messages.key(property.getURI()).equals("core.prefLabel");
    }

    /** Whether it is shown with the technical metadata only. */
    static boolean isTechnical(Node property) {
        return TECHNICAL.contains(Messages.key(property.getURI()));
    }
}

package eu.factgraph.draft;

import java.util.Comparator;
import java.util.List;

/** The order of properties in a block of the data, by their prefixed names. */
final class BlockOrder {

    private static final List<String> PROPERTIES =
            List.of(
                    "a",
                    "skos:prefLabel",
                    "skos:altLabel",
                    "skos:hiddenLabel",
                    "dct:title",
                    "dct:alternative",
                    "dct:description",
                    "def:quotation",
                    "skos:note",
                    "skos:editorialNote",
                    "dct:source",
                    "dct:isPartOf",
                    "def:order",
                    "def:entry",
                    "def:comparedWith",
                    "qb:dataSet",
                    "sdmx-dimension:refArea",
                    "sdmx-dimension:refPeriod",
                    "def:indicator",
                    "def:edition",
                    "def:capital",
                    "dct:language",
                    "cv:currency",
                    "def:tier",
                    "def:governanceField",
                    "dct:publisher",
                    "org:classification",
                    "eli:type_document",
                    "dct:type",
                    "dct:spatial",
                    "cv:adminUnit",
                    "def:assignedTo",
                    "cv:hasCompetentAuthority",
                    "cv:hasParticipation",
                    "cv:role",
                    "cv:hasParticipant",
                    "cv:thematicArea",
                    "cv:isClassifiedBy",
                    "org:subOrganizationOf",
                    "org:postIn",
                    "org:heldBy",
                    "eli:amends",
                    "eli:repeals",
                    "eli:transposes",
                    "eli:applies",
                    "eli:related_to",
                    "dct:relation",
                    "def:concerns",
                    "def:notStated",
                    "foaf:homepage",
                    "foaf:page",
                    "cv:contactPoint",
                    "cv:telephone",
                    "def:fax",
                    "cv:email",
                    "locn:address",
                    "locn:fullAddress",
                    "locn:locatorName",
                    "locn:thoroughfare",
                    "locn:locatorDesignator",
                    "locn:postCode",
                    "locn:postName",
                    "dct:audience",
                    "cv:hasChannel",
                    "dct:temporal",
                    "dcat:startDate",
                    "dcat:endDate",
                    "dct:available",
                    "eli:id_local",
                    "eli:date_document",
                    "eli:date_publication",
                    "eli:first_date_entry_in_force",
                    "def:lastAmended",
                    "dct:date",
                    "dct:modified",
                    "def:dateAsStated",
                    "def:figure",
                    "def:value",
                    "def:unit",
                    "sdmx-measure:obsValue",
                    "sdmx-attribute:unitMeasure");

    /** By the list; properties that it lacks come last, by name. */
    static final Comparator<String> COMPARATOR =
            Comparator.comparingInt(BlockOrder::place).thenComparing(Comparator.naturalOrder());

    private BlockOrder() {}

    private static int place(String property) {
        int place = PROPERTIES.indexOf(property);
        return place < 0 ? PROPERTIES.size() : place;
    }
}

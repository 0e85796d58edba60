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
                    "org:classification",
                    "eli:type_document",
                    "dct:type",
                    "dct:title",
                    "dct:alternative",
                    "dct:description",
                    "def:quotation",
                    "skos:note",
                    "skos:editorialNote",
                    "dct:isPartOf",
                    "def:order",
                    "def:entry",
                    "def:tier",
                    "def:governanceField",
                    "dct:spatial",
                    "def:capital",
                    "org:subOrganizationOf",
                    "org:postIn",
                    "org:heldBy",
                    "dct:publisher",
                    "def:assignedTo",
                    "cv:hasCompetentAuthority",
                    "cv:hasParticipation",
                    "cv:role",
                    "cv:hasParticipant",
                    "eli:amends",
                    "eli:repeals",
                    "eli:transposes",
                    "eli:applies",
                    "eli:related_to",
                    "dct:source",
                    "dct:relation",
                    "def:concerns",
                    "def:comparedWith",
                    "def:notStated",
                    "cv:thematicArea",
                    "cv:isClassifiedBy",
                    "dct:audience",
                    "dct:language",
                    "foaf:homepage",
                    "foaf:page",
                    "eli:date_document",
                    "eli:date_publication",
                    "eli:first_date_entry_in_force",
                    "dct:available",
                    "dct:date",
                    "def:dateAsStated",
                    "dct:modified",
                    "def:lastAmended",
                    "dcat:startDate",
                    "dcat:endDate",
                    "dct:temporal",
                    "eli:id_local",
                    "def:value",
                    "def:unit",
                    "cv:currency",
                    "def:figure",
                    "cv:hasChannel",
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
                    "cv:adminUnit",
                    "qb:dataSet",
                    "sdmx-dimension:refArea",
                    "sdmx-dimension:refPeriod",
                    "def:indicator",
                    "def:edition",
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

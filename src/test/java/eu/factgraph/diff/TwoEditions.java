package eu.factgraph.diff;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.factgraph.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the fixture with a second edition of Belgium, which differs from the first. */
public final class TwoEditions {

    private static final String TRAVEL = "services-for-citizens/travel.ttl";
    private static final String VEHICLES = "services-for-citizens/vehicles.ttl";
    private static final String HOUSING =
            """
            @prefix be-organisation: <https://w3id.org/factgraph/id/be/organisation/> .
            @prefix be-service: <https://w3id.org/factgraph/id/be/service/> .
            @prefix cpsv: <http://purl.org/vocab/cpsv#> .
            @prefix cv: <http://data.europa.eu/m8g/> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix def: <https://w3id.org/factgraph/def/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

            <https://w3id.org/factgraph/graph/be/2021/services-for-citizens/housing>
              a def:Section ;
              dct:title "Housing"@en ;
              dct:isPartOf <https://w3id.org/factgraph/graph/be/2021/services-for-citizens> ;
              def:order 3 .

            be-service:rent-registration
              a cpsv:PublicService ;
              skos:prefLabel "Registration of a lease"@en ;
              cv:hasCompetentAuthority be-organisation:local-authorities .
            """;

    private final Path edition;

    private TwoEditions(Path edition) {
        this.edition = edition;
    }

    /** Copies to a folder that does not exist yet, and returns it. */
    public static Path in(Path folder) {
        Fixture.copyTo(folder);
        try {
            copy(folder.resolve("be/2019.ttl"), folder.resolve("be/2021.ttl"));
            try (Stream<Path> files = Files.walk(folder.resolve("be/2019"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path path = folder.resolve("be/2019").relativize(file);
                    copy(file, folder.resolve("be/2021").resolve(path));
                }
            }
            new TwoEditions(folder.resolve("be/2021")).change();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        String text =
                Files.readString(from)
                        .replace("graph/be/2019", "graph/be/2021")
                        .replaceAll("(id/be/[a-z-]+)/2019/", "$1/2021/")
                        .replace("Belgium 2019", "Belgium 2021")
                        .replace(
                                "dct:date \"2019\"^^xsd:gYear .", "dct:date \"2021\"^^xsd:gYear .");
        Files.writeString(to, text);
    }

    private void change() throws IOException {
        String policy = "governance/national/policy.ttl";
        cut(policy, "be-person:theo-francken");
        replace(policy, "org:heldBy be-person:theo-francken", "org:heldBy be-person:ben-smeets");
        replace(policy, "+32 2 206 14 21", "+32 2 555 00 00");
        replace(
                policy,
                "\"eGovernment strategy of the social sector",
                "\"Strategy of the social sector");
        Files.delete(edition.resolve("infrastructure/epayment.ttl"));
        Files.delete(edition.resolve(TRAVEL));
        Files.writeString(edition.resolve("services-for-citizens/housing.ttl"), HOUSING);
        String moved = cut(VEHICLES, "be-service:checking-status-of-the-car-online");
        String channel =
                cut(
                        VEHICLES,
                        "<https://w3id.org/factgraph/id/be/service/checking-status-of-the-car-online/channel>");
        String health = "services-for-citizens/health.ttl";
        String text = Files.readString(edition.resolve(health));
        Files.writeString(edition.resolve(health), text + "\n" + moved + channel);
        replace(VEHICLES, "def:order", "dct:description \"On the road.\"@en ;\n  def:order");
        replace("services-for-citizens/consumers.ttl", "def:order 8", "def:order 80");
    }

    private String cut(String file, String subject) throws IOException {
        String text = Files.readString(edition.resolve(file));
        int start = text.indexOf("\n" + subject + "\n") + 1;
        int end = text.indexOf(" .\n", start) + 3;
        Files.writeString(edition.resolve(file), text.substring(0, start) + text.substring(end));
        return text.substring(start, end);
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(edition.resolve(file));
        String changed = text.replace(old, replacement);
        assertNotEquals(text, changed, old);
        Files.writeString(edition.resolve(file), changed);
    }
}

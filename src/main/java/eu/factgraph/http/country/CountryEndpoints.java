package eu.factgraph.http.country;

/** The endpoints of countries, of the acts of the Union, and of releases. */
public record CountryEndpoints(
        CountryEndpoint changes,
        CountryPageEndpoint pages,
        UnionLawEndpoint unionLaw,
        ReleaseEndpoint releases) {}

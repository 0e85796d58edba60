/** The resources of countries: their pages, comparison, Union law and change. */
package eu.factgraph.http.country;

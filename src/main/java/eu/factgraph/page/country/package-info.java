/** The pages of countries: the list of all, and one country in one edition. */
package eu.factgraph.page.country;

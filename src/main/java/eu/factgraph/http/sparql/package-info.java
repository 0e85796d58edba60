/** The SPARQL 1.1 Protocol, Graph Store HTTP Protocol and Service Description, for reading. */
package eu.factgraph.http.sparql;

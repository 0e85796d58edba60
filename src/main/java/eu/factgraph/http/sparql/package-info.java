/**
 * The read operations of the SPARQL 1.1 Protocol, the Graph Store HTTP Protocol and the Service
 * Description. Requests come in; query results, graphs and the query editor go out.
 */
package eu.factgraph.http.sparql;

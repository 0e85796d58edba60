/** The HTTP contract: the only place of status codes. */
package eu.factgraph.http;

/**
 * Limits on the connections, requests, time and threads that one client may use. Requests come in
 * from Jetty and wait here, in turns by network; they go out to a worker thread, or are refused.
 */
package eu.factgraph.http.limits;

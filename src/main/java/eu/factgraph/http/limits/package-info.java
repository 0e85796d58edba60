/**
 * What one client may use of the server: connections, time to send and receive, and threads.
 * Requests wait here, in turn by network, until a thread is free.
 */
package eu.factgraph.http.limits;

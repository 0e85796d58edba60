/**
 * The resources of the site, one class for each pattern of paths: a request comes in, a resource
 * with its variants goes out.
 */
package eu.factgraph.http.endpoint;

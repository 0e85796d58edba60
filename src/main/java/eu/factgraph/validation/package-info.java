/**
 * Validation of factgraph's data against factgraph's shapes and their declared terms. A dataset
 * comes in, findings with their files go out.
 */
package eu.factgraph.validation;

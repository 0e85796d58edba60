/**
 * The commands. Arguments come in, results go to standard output, messages to standard error, and
 * the process ends with an exit code.
 */
package eu.factgraph.cli;

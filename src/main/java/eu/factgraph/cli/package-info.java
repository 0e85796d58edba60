/** The command line: the only place of exit codes and standard output. */
package eu.factgraph.cli;

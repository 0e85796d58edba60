/** What each release added, changed and retired, thing by thing: the only source of dates. */
package eu.factgraph.history;

/**
 * What a text holds for the search. A text comes in; its folded words go out, and the dates,
 * numbers, web addresses, mail addresses and telephone numbers in it, each in one form.
 */
package eu.factgraph.search.text;

/** Answers as tables: what states a row, what was not reported, sorting, filtering and paging. */
package eu.factgraph.page.answer;

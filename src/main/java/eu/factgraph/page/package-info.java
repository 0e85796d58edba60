/**
 * The pages: one method a page, from the store and a visitor to HTML. The rooms below make what the
 * templates render; {@code layout} is shared by all of them.
 */
package eu.factgraph.page;

/**
 * The pages, one method per page, from the store and a visitor to HTML. The subpackages make what
 * the templates render; {@code layout} is shared by all of them.
 */
package eu.factgraph.page;

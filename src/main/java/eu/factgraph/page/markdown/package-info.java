/** Pages as Markdown, for programs that read text. HTML comes in, and Markdown goes out. */
package eu.factgraph.page.markdown;

// node with-comunica.mjs TOOLS FILE…: prints name and version, then one line per file: statements, tab, file.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [tools, ...files] = process.argv.slice(2)
const require = createRequire(`${tools}/package.json`)
const { QueryEngine } = require('@comunica/query-sparql')
const { version } = JSON.parse(readFileSync(`${tools}/node_modules/@comunica/query-sparql/package.json`))
const mediaTypes = {
  jsonld: 'application/ld+json',
  nq: 'application/n-quads',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml',
  trig: 'application/trig',
  ttl: 'text/turtle'
}

console.log(`Comunica ${version.split('.').slice(0, 2).join('.')}`)
const engine = new QueryEngine()
for (const file of files) {
  const source = {
    type: 'serialized',
    value: readFileSync(file, 'utf8'),
    mediaType: mediaTypes[file.split('.').pop()],
    baseIRI: 'https://example.org/'
  }
  const rows = await engine.queryBindings(
    'SELECT (COUNT(*) AS ?count) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }', { sources: [source] })
  const [row] = await rows.toArray()
  console.log(`${row.get('count').value}\t${file}`)
}

// node triples.mjs TOOLS FOLDER: converts the tables in FOLDER to N-Triples with @zazuko/rdf-parser-csvw.
// The parser reads one table at a time, and the metadata as RDF. The context is the part of
// http://www.w3.org/ns/csvw that defines the keys in our metadata, because tests run without network.
import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const [tools, folder] = process.argv.slice(2)
const { resolve: find } = createRequire(join(resolve(tools), 'here.js'))
const load = async name => (await import(pathToFileURL(find(name)))).default
const CsvwParser = await load('@zazuko/rdf-parser-csvw')
const JsonLdParser = await load('@rdfjs/parser-jsonld')
const rdf = await load('@rdfjs/dataset')

const datatypes = ['boolean', 'date', 'decimal', 'duration', 'gYear', 'gYearMonth', 'integer', 'string']
const context = {
  csvw: 'http://www.w3.org/ns/csvw#',
  dc: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...Object.fromEntries(datatypes.map(name => [name, 'xsd:' + name])),
  aboutUrl: { '@id': 'csvw:aboutUrl', '@type': 'csvw:uriTemplate' },
  columns: { '@id': 'csvw:column', '@container': '@list' },
  datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
  lang: { '@id': 'csvw:lang', '@language': null },
  name: { '@id': 'csvw:name', '@language': null },
  propertyUrl: { '@id': 'csvw:propertyUrl', '@type': 'csvw:uriTemplate' },
  separator: { '@id': 'csvw:separator', '@language': null },
  suppressOutput: 'csvw:suppressOutput',
  tableSchema: 'csvw:tableSchema',
  titles: { '@id': 'csvw:title', '@container': '@language' },
  url: { '@id': 'csvw:url', '@type': 'xsd:anyURI' },
  valueUrl: { '@id': 'csvw:valueUrl', '@type': 'csvw:uriTemplate' },
  virtual: 'csvw:virtual'
}

// The step that the rdfs:comment of the metadata describes; the parser does not support it.
const exact = text => text.replace(/^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/, '')
const term = node => node.termType === 'NamedNode'
  ? `<${node.value}>`
  : JSON.stringify(exact(node.value)) + (node.language ? '@' + node.language : `^^<${node.datatype.value}>`)

const { tables } = JSON.parse(readFileSync(join(folder, 'csv-metadata.json'), 'utf8'))
for (const table of tables) {
  const metadata = rdf.dataset()
  const described = JSON.stringify({ '@context': [context, { '@language': 'en' }], ...table })
  for await (const quad of new JsonLdParser().import(Readable.from([described]))) {
    metadata.add(quad)
  }
  const triples = new CsvwParser({ metadata, baseIRI: 'https://example.org/' + table.url })
    .import(createReadStream(join(folder, table.url)))
  for await (const { subject, predicate, object } of triples) {
    // Blank nodes are annotations of tables and rows by the parser.
    if (subject.termType === 'NamedNode') {
      process.stdout.write(`${term(subject)} <${predicate.value}> ${term(object)} .\n`)
    }
  }
}

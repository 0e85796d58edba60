// node with-rdfjs.mjs TOOLS FILE…: prints name and version, then one line per file: statements, tab, file.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [tools, ...files] = process.argv.slice(2)
const require = createRequire(`${tools}/package.json`)
const { default: rdf } = await import(require.resolve('@zazuko/env-node'))
const { version } = JSON.parse(readFileSync(`${tools}/node_modules/@zazuko/env-node/package.json`))

console.log(`RDF/JS of Zazuko ${version.split('.').slice(0, 2).join('.')}`)
for (const file of files) {
  const dataset = await rdf.dataset().import(rdf.fromFile(file))
  console.log(`${dataset.size}\t${file}`)
}

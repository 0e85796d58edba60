// The second SHACL processor: node validate.mjs SHAPES DATA prints "violations warnings" as counted by rdf-validate-shacl.
import { createRequire } from 'node:module'

const [tools, shapesFile, dataFile] = process.argv.slice(2)
const require = createRequire(`${tools}/package.json`)
const { default: rdf } = await import(require.resolve('@zazuko/env-node'))
const { default: Validator } = await import(require.resolve('rdf-validate-shacl'))

const load = async file => rdf.dataset().import(rdf.fromFile(file))
// By default the processor passes over a node that 50 others refer to by the same shape.
const options = { factory: rdf, maxNodeChecks: 0 }
const report = await new Validator(await load(shapesFile), options).validate(await load(dataFile))
const count = severity => report.results.filter(result => result.severity.value.endsWith(severity)).length
console.log(`${count('Violation')} ${count('Warning')}`)

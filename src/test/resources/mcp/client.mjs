// The TypeScript SDK's client: lists the tools, calls each once and validates what they return.
// Usage: node client.mjs FOLDER_WITH_NODE_MODULES http URL | stdio COMMAND ARGUMENT…
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, kind, first, ...rest] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, 'client.js'));
const sdk = '@modelcontextprotocol/sdk/client/';
const { Client } = require(sdk + 'index.js');

const transport = kind === 'http'
  ? new (require(sdk + 'streamableHttp.js').StreamableHTTPClientTransport)(new URL(first))
  : new (require(sdk + 'stdio.js').StdioClientTransport)({ command: first, args: rest, stderr: 'ignore' });
const client = new Client({ name: 'test', version: '1' });
await client.connect(transport);

const { tools } = await client.listTools();
const call = async (name, args) => {
  const result = await client.callTool({ name, arguments: args });
  if (result.isError) {
    throw new Error(name + ': ' + result.content[0].text);
  }
  return result.structuredContent;
};
const found = await call('search_things', { query: 'eBox', kind: 'system' });
const iri = found.results[0].iri;
const answers = {
  search_things: found.total,
  describe_thing: (await call('describe_thing', { iri })).total,
  describe_class: (await call('describe_class', { class: 'register' })).things,
  find_questions: (await call('find_questions', { query: 'registers' })).total,
  ask_question: (await call('ask_question', { question: 'base-registers', country: 'be' })).total,
  run_sparql: (await call('run_sparql', { query: 'ASK { ?s ?p ?o }' })).counted,
  statement_sources: (await call('statement_sources', { subject: iri })).total,
  compare_countries: (await call('compare_countries', { topic: 'services', countries: ['be', 'ee'] })).total,
  what_changed: (await call('what_changed', { country: 'be' })).total,
  release_changes: (await call('release_changes', {})).releases.length,
};
const cursor = (await call('search_things', { query: 'minister' })).nextCursor;
const next = await call('search_things', { query: 'minister', cursor });
const failed = await client.callTool({ name: 'search_things', arguments: { kind: 'nothing' } });
let refused;
try {
  await client.callTool({ name: 'search_things', arguments: { nothing: 1 } });
} catch (error) {
  refused = error.code;
}
console.log(JSON.stringify({
  tools: tools.map(tool => tool.name),
  answers,
  nextPage: next.results.length,
  isError: failed.isError,
  refused,
}));
await client.close();

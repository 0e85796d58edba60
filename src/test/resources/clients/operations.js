// Calls every operation of an OpenAPI description with the client that openapi-generator generated
// from it, and prints the name of each that returned a value of its declared type.
//
//   node operations.js URL-of-the-description folder-of-the-compiled-client node_modules
'use strict';
const path = require('path');

const [, , address, folder, modules] = process.argv;
const client = require(path.resolve(folder, 'index.js'));
const Ajv = require(path.resolve(modules, 'ajv/dist/2020'));
const apis = Object.values(client)
  .filter((value) => typeof value === 'function' && value.prototype instanceof client.BaseAPI)
  .map((Api) => new Api());

const camel = (name) => name.replace(/[-.]+(.)/g, (_, letter) => letter.toUpperCase());
const typed = (name) => (name === 'default' ? '_default' : camel(name));

const shared = new Set();

/** A parameter that operations share is tried with the first of them. */
function isNew(parameter) {
  const isTried = shared.has(parameter.$ref);
  shared.add(parameter.$ref ?? parameter);
  return !isTried;
}

/** A form has a parameter for each field, JSON one with the name of its schema. */
function body(type, media, value) {
  const schema = media.schema.$ref?.split('/').pop();
  return type === 'application/json'
    ? { [schema[0].toLowerCase() + schema.slice(1)]: value }
    : value;
}

/**
 * Only what is needed, with each example of a body, then each optional parameter by itself, if it
 * applies to what clients read.
 */
function calls(operation, lookUp) {
  const parameters = (operation.parameters || []).filter(isNew).map(lookUp);
  const needed = Object.fromEntries(
    parameters.filter((one) => one.required).map((one) => [typed(one.name), one.example]));
  const bodies = Object.entries(operation.requestBody?.content ?? {})
    .flatMap(([type, media]) =>
      Object.values(media.examples).map((example) => body(type, media, example.value)))
    .filter((value) => typeof value === 'object');
  const bases = bodies.length ? bodies.map((body) => ({ ...needed, ...body })) : [needed];
  const optional = parameters
    .filter((one) => !one.required && one.example !== undefined && !one['x-only-for'])
    .map((one) => ({ ...bases[0], [typed(one.name)]: one.example }));
  return [...(operation['x-one-of'] ? [] : bases), ...optional];
}

function check(ajv, operation, lookUp, value) {
  const [type, media] = Object.entries(lookUp(operation.responses['200']).content)[0];
  if (media.schema.format === 'binary') {
    return value instanceof Blob && value.size > 0 ? null : 'no binary';
  }
  if (!/json$/.test(type)) {
    return typeof value === 'string' && value.length > 0 ? null : `no text but ${typeof value}`;
  }
  const named = media.schema.$ref?.split('/').pop();
  const plain = JSON.parse(JSON.stringify(named ? client[`${named}ToJSON`](value) : value));
  const valid = ajv.compile({ ...media.schema, components: lookUp.document.components });
  return valid(plain) ? null : ajv.errorsText(valid.errors);
}

async function main() {
  const document = await (await fetch(address)).json();
  const lookUp = (one) =>
    one.$ref ? one.$ref.slice(2).split('/').reduce((at, key) => at[key], document) : one;
  lookUp.document = document;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      const name = camel(operation.operationId);
      const api = apis.find((one) => typeof one[name] === 'function');
      for (const given of calls(operation, lookUp)) {
        const called = `${operation.operationId} ${JSON.stringify(given)}`;
        try {
          const wrong = check(ajv, operation, lookUp, await api[name](given));
          console.log(wrong ? `FAULT ${called}: ${wrong}` : `ok ${called}`);
        } catch (fault) {
          const said = fault.response ? `${fault.response.status} ${await fault.response.text()}` : fault;
          console.log(`FAULT ${called}: ${said}`);
        }
      }
    }
  }
}

main();

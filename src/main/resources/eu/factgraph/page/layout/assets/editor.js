// The SPARQL editor: YASQE replaces the text field and YASR shows the results; both are part of YASGUI.
// Prefixes and completions come from this server, not from the services that YASGUI uses by default.
const form = document.getElementById("editor");
const field = document.getElementById("query");
const fault = document.getElementById("fault");
const words = form.dataset;
const ADDRESS = 6000;

/** The query as a link or as code. */
const forms = {
  link,
  curl: (query, endpoint) =>
    `curl -H "Accept: text/csv" --data-urlencode query='${query.replaceAll("'", "'\\''")}' ${endpoint}`,
  python: (query, endpoint) =>
    `import json, urllib.parse, urllib.request

query = ${JSON.stringify(query)}
request = urllib.request.Request(
    "${endpoint}",
    data=urllib.parse.urlencode({"query": query}).encode(),
    headers={"Accept": "application/sparql-results+json"},
)
with urllib.request.urlopen(request) as answer:
    for row in json.load(answer)["results"]["bindings"]:
        print({name: cell["value"] for name, cell in row.items()})`,
  javascript: (query, endpoint) =>
    `const query = ${JSON.stringify(query)};
const answer = await fetch("${endpoint}", {
  method: "POST",
  headers: {
    Accept: "application/sparql-results+json",
    "Content-Type": "application/sparql-query",
  },
  body: query,
});
const { results } = await answer.json();
console.log(results.bindings);`,
  java: (query, endpoint) =>
    `String query = """
${query.replaceAll("\\", "\\\\").replaceAll('"""', '\\"""')}
""";
try (var answer = org.apache.jena.query.QueryExecution.service("${endpoint}").query(query).build()) {
    org.apache.jena.query.ResultSetFormatter.out(answer.execSelect());
}`,
};

const completions = fetch(words.completions)
  .then((response) => response.json())
  .catch(() => ({ prefixes: {}, classes: [], properties: [] }));

const { chart, graph } = await import(words.drawings);
const { prefixes, classes, properties } = await completions;
const yasqe = editor();
let yasr = null;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
share();
if (fault.textContent) {
  mark(fault.textContent);
}

function editor() {
  complete("class", classes);
  complete("property", properties);
  Object.assign(Yasqe.Autocompleters.prefixes, {
    get: Object.entries(prefixes).map(([name, namespace]) => `${name}: <${namespace}>`),
    persistenceId: null,
  });
  const place = document.createElement("div");
  place.className = "yasqe-place";
  field.after(place);
  field.hidden = true;
  document.getElementById("keys").hidden = false;
  const made = new Yasqe(place, {
    value: field.value,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    autocompleters: ["prefixes", "variables", "class", "property"],
    extraKeys: { "Ctrl-Enter": ask, "Cmd-Enter": ask, "Ctrl-S": false, Tab: false, "Shift-Tab": false },
  });
  const input = made.getInputField();
  input.setAttribute("aria-label", form.querySelector("label").textContent);
  input.setAttribute("aria-describedby", "keys fault");
  made.on("changes", () => {
    field.value = made.getValue();
    clear();
  });
  return made;
}

/** Completes terms of this dataset by any part of their IRI or label, the most used first. */
function complete(name, terms) {
  const sorted = [...terms].sort((one, other) => other.uses - one.uses);
  Object.assign(Yasqe.Autocompleters[name], {
    bulk: false,
    persistenceId: null,
    preProcessToken: word,
    get: (_yasqe, token) => {
      const typed = token.autocompletionString.toLowerCase();
      const within = token.namespace ?? "";
      return sorted
        .filter(({ iri }) => iri.startsWith(within))
        .filter(({ iri, label }) => `${iri.slice(within.length)} ${label}`.toLowerCase().includes(typed))
        .slice(0, 50)
        .map(({ iri }) => iri);
    },
    postProcessSuggestion: (_yasqe, _token, iri) => prefixed(iri),
  });
}

/** The word before the cursor. */
function word(yasqe, token) {
  const { line, ch } = yasqe.getDoc().getCursor();
  const [typed] = /[\w:<>/.#-]*$/.exec(yasqe.getDoc().getLine(line).slice(0, ch));
  const [, name, local] = /^([\w-]*):([\w-]*)$/.exec(typed) ?? [];
  const namespace = prefixes[name];
  return {
    ...token,
    string: typed,
    namespace,
    autocompletionString: namespace ? local : typed.replace(/^<|>$/g, ""),
    from: { ch: ch - typed.length },
    to: { ch },
  };
}

function prefixed(iri) {
  for (const [name, namespace] of Object.entries(prefixes)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(local)) {
      return `${name}:${local}`;
    }
  }
  return `<${iri}>`;
}

async function ask() {
  clear();
  const query = yasqe.getValue();
  const start = performance.now();
  form.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(words.endpoint, {
      method: "POST",
      headers: {
        Accept: "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.5",
        "Content-Type": "application/sparql-query",
      },
      body: query,
    });
    const text = await response.text();
    if (response.ok) {
      show(text, response, performance.now() - start);
      remember(query);
    } else {
      fail(text);
    }
  } catch (unreachable) {
    fault.textContent = words.unreachable;
  } finally {
    form.removeAttribute("aria-busy");
  }
}

function fail(text) {
  let detail = text;
  try {
    detail = JSON.parse(text).detail;
  } catch (plain) {
    // not a problem document (RFC 9457): show the text itself
  }
  fault.textContent = detail;
  mark(detail);
}

/** Marks the line and column that the error message names. */
function mark(detail) {
  const place = /line (\d+), column (\d+)/.exec(detail);
  if (!place) {
    return;
  }
  const line = Math.min(Number(place[1]), yasqe.getDoc().lineCount()) - 1;
  const column = Math.max(0, Number(place[2]) - 1);
  const marker = document.createElement("span");
  marker.className = "fault-line";
  marker.textContent = "!";
  marker.title = detail;
  yasqe.setGutterMarker(line, "gutterErrorBar", marker);
  yasqe.getDoc().addLineClass(line, "background", "fault-background");
  yasqe.getDoc().setCursor({ line, ch: column });
  yasqe.focus();
}

function clear() {
  fault.textContent = "";
  for (let line = 0; line < yasqe.getDoc().lineCount(); line++) {
    yasqe.getDoc().removeLineClass(line, "background", "fault-background");
  }
}

function show(text, response, duration) {
  const place = document.getElementById("answer");
  const truth = response.headers.get("Content-Type").includes("json") ? JSON.parse(text).boolean : undefined;
  if (truth !== undefined) {
    yasr?.destroy();
    yasr = null;
    place.textContent = truth ? words.yes : words.no;
    return;
  }
  if (!yasr) {
    place.textContent = "";
    yasr = answers(place);
  }
  yasr.setResponse({
    data: text,
    contentType: response.headers.get("Content-Type"),
    status: response.status,
    executionTime: Math.round(duration),
  });
}

function answers(place) {
  const known = new Set(properties.map(({ iri }) => iri));
  const isProperty = (iri) => known.has(iri);
  const named = (plugin, label) =>
    class extends plugin {
      constructor(...given) {
        super(...given);
        this.label = label;
      }
    };
  Yasr.registerPlugin("table", named(Yasr.plugins.table, words.table));
  Yasr.registerPlugin("response", named(Yasr.plugins.response, words.response));
  Yasr.registerPlugin("chart", chart(words.chart, words.cut));
  Yasr.registerPlugin("graph", graph(words.graph, words.cut, isProperty));
  const made = new Yasr(place, {
    persistenceId: null,
    prefixes: { ...prefixes, id: prefixes.def?.replace(/def\/$/, "id/") ?? "id:" },
    pluginOrder: ["table", "chart", "graph", "response"],
    plugins: { table: { enabled: true, staticConfig: { openIriInNewWindow: false } } },
  });
  made.on("drawn", () => describe(place));
  return made;
}

/** Adds the accessible names and states that YASR lacks. */
function describe(place) {
  for (const tab of place.querySelectorAll(".yasr_btnGroup button")) {
    tab.setAttribute("aria-disabled", tab.classList.contains("disabled"));
  }
  place.querySelector(".CodeMirror textarea")?.setAttribute("aria-label", words.response);
  for (const title of place.querySelectorAll("th .dt-column-title:empty")) {
    title.textContent = "#";
  }
  const size = place.querySelector(".tableSizer");
  size?.setAttribute("aria-label", size.previousElementSibling.textContent.trim());
}

/** Puts the query into the address; reloading the page does not run it. */
function remember(query) {
  if (encodeURIComponent(query).length < ADDRESS) {
    history.replaceState(null, "", link(query));
  }
}

function link(query) {
  const address = new URL(words.endpoint, location.href);
  address.searchParams.set("edit", query);
  const spoken = new URLSearchParams(location.search).get("lang");
  if (spoken) {
    address.searchParams.set("lang", spoken);
  }
  return address.href;
}

function share() {
  const section = document.getElementById("share");
  const kind = document.getElementById("share-as");
  const shared = document.getElementById("shared");
  const endpoint = new URL(words.endpoint, location.href).href;
  const write = () => {
    shared.textContent = forms[kind.value](yasqe.getValue(), endpoint);
  };
  document.getElementById("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(shared.textContent);
    document.getElementById("copied").textContent = words.copied;
  });
  kind.addEventListener("change", write);
  yasqe.on("changes", write);
  write();
  section.hidden = false;
}

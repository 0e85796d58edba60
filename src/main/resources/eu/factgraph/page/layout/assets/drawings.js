// Two YASR plugins: a bar chart of rows and a network of links. The table has the same content as text.
const SVG = "http://www.w3.org/2000/svg";
const BARS = 60;
const NODES = 80;
/** The maximum length of a label in the network, in characters, and the maximum width of a character, in SVG units. */
const LABEL = 30;
const LETTER = 8;

const shape = (name, attributes = {}, ...children) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const short = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

const local = (iri) => decodeURIComponent(iri.replace(/[/#]$/, "").replace(/^.*[/#]/, ""));

const isNumber = (cell) => cell && cell.type !== "uri" && cell.value !== "" && !Number.isNaN(Number(cell.value));

const text = (cell) => (cell ? (cell.type === "uri" ? local(cell.value) : cell.value) : "");

const view = (label, priority, canDraw, draw) =>
  class {
    constructor(yasr) {
      this.yasr = yasr;
      this.label = label;
      this.priority = priority;
    }
    canHandleResults() {
      return canDraw(this.yasr.results?.getVariables() ?? [], this.yasr.results?.getBindings() ?? []);
    }
    draw() {
      draw(this.yasr.resultsEl, this.yasr.results.getVariables(), this.yasr.results.getBindings());
    }
    getIcon() {
      return undefined;
    }
    download() {
      return {
        getData: () => new XMLSerializer().serializeToString(this.yasr.resultsEl.querySelector("svg")),
        contentType: "image/svg+xml",
        title: "SVG",
        filename: "answer.svg",
      };
    }
  };

const numbers = (columns, rows) => columns.filter((column) => rows.length > 0 && rows.every((row) => !row[column] || isNumber(row[column])) && rows.some((row) => row[column]));

/** Bars for the last numeric column, labelled by the last column that is not numeric. */
export const chart = (label, cut) =>
  view(
    label,
    1,
    (columns, rows) => numbers(columns, rows).length > 0,
    (place, columns, rows) => {
      const value = numbers(columns, rows).at(-1);
      const names = columns.filter((column) => column !== value);
      const name = names.filter((column) => !numbers(columns, rows).includes(column)).at(-1) ?? names.at(-1);
      const bars = rows.filter((row) => row[value]).slice(0, BARS);
      const largest = Math.max(...bars.map((row) => Math.abs(Number(row[value].value))), Number.MIN_VALUE);
      const drawing = shape("svg", {
        viewBox: `0 0 800 ${bars.length * 26 + 4}`,
        role: "img",
        "aria-label": `${label}: ${value}`,
        class: "drawing",
      });
      bars.forEach((row, index) => {
        const words = name ? text(row[name]) : String(index + 1);
        const width = (Math.abs(Number(row[value].value)) / largest) * 400;
        drawing.append(
          shape("text", { x: 290, y: index * 26 + 19, "text-anchor": "end" }, short(words, 40)),
          shape("rect", { x: 300, y: index * 26 + 5, width, height: 18 }, shape("title", {}, `${words}: ${row[value].value}`)),
          shape("text", { x: 306 + width, y: index * 26 + 19 }, row[value].value),
        );
      });
      place.append(drawing);
      note(place, rows.length > BARS, cut);
    },
  );

const links = (columns, rows, isProperty) => {
  const iris = columns.filter((column) => rows.some((row) => row[column]?.type === "uri"));
  const by = iris.find((column) => rows.every((row) => !row[column] || isProperty(row[column].value)));
  const things = iris.filter((column) => column !== by);
  return things.length < 2 ? null : { from: things[0], by, to: things.at(-1) };
};

/** Links from the first column of IRIs to the last, labelled by the column of properties if there is one. */
export const graph = (label, cut, isProperty) =>
  view(
    label,
    0,
    (columns, rows) => links(columns, rows, isProperty) !== null,
    (place, columns, rows) => {
      const { from, by, to } = links(columns, rows, isProperty);
      const nodes = new Map();
      const edges = [];
      const labels = names(columns, from, to);
      let all = true;
      for (const row of rows) {
        if (row[from]?.type !== "uri" || row[to]?.type !== "uri") {
          continue;
        }
        const fresh = [row[from].value, row[to].value].filter((iri) => !nodes.has(iri));
        if (nodes.size + fresh.length > NODES) {
          all = false;
          continue;
        }
        node(nodes, row[from].value, labels.from && text(row[labels.from]));
        node(nodes, row[to].value, labels.to && text(row[labels.to]));
        edges.push({ from: row[from].value, to: row[to].value, by: by ? text(row[by]) : "" });
      }
      settle([...nodes.values()], edges.map((edge) => [nodes.get(edge.from), nodes.get(edge.to)]));
      place.append(net(label, nodes, edges));
      note(place, !all, cut);
    },
  );

/** The columns with the names of IRIs, by the naming convention of our questions: body, bodyName. */
const names = (columns, from, to) => {
  const beside = (column) => [`${column}Name`, `${column}Label`].find((name) => columns.includes(name));
  return { from: beside(from), to: beside(to) };
};

const node = (nodes, iri, name) => {
  if (!nodes.has(iri)) {
    const turn = nodes.size * 2.4;
    const reach = 30 * Math.sqrt(nodes.size + 1);
    nodes.set(iri, { iri, name: name || local(iri), x: 450 + reach * Math.cos(turn), y: 300 + reach * Math.sin(turn) });
  }
};

/** A force-directed layout without randomness: the same results always give the same diagram. */
const settle = (nodes, edges) => {
  for (let round = 0; round < 200; round++) {
    const heat = 12 * (1 - round / 200);
    for (const one of nodes) {
      one.dx = (450 - one.x) * 0.02;
      one.dy = (300 - one.y) * 0.03;
      for (const other of nodes) {
        const x = one.x - other.x;
        const y = one.y - other.y;
        const push = one === other ? 0 : 2600 / (x * x + y * y + 1);
        one.dx += x * push * 0.05;
        one.dy += y * push * 0.05;
      }
    }
    for (const [one, other] of edges) {
      const pull = 0.02;
      one.dx += (other.x - one.x) * pull;
      one.dy += (other.y - one.y) * pull;
      other.dx += (one.x - other.x) * pull;
      other.dy += (one.y - other.y) * pull;
    }
    for (const one of nodes) {
      const length = Math.hypot(one.dx, one.dy) || 1;
      one.x += (one.dx / length) * Math.min(length, heat);
      one.y += (one.dy / length) * Math.min(length, heat);
    }
  }
};

const net = (label, nodes, edges) => {
  const all = [...nodes.values()];
  const left = Math.min(...all.map((one) => one.x)) - 20;
  const top = Math.min(...all.map((one) => one.y)) - 20;
  const right = Math.max(...all.map((one) => one.x + 20 + LETTER * Math.min(one.name.length, LABEL)));
  const bottom = Math.max(...all.map((one) => one.y)) + 20;
  const drawing = shape("svg", {
    viewBox: `${left} ${top} ${right - left} ${bottom - top}`,
    role: "group",
    "aria-label": label,
    class: "drawing",
  });
  for (const edge of edges) {
    const one = nodes.get(edge.from);
    const other = nodes.get(edge.to);
    drawing.append(
      shape("line", { x1: one.x, y1: one.y, x2: other.x, y2: other.y }, shape("title", {}, edge.by)),
    );
  }
  for (const one of all) {
    drawing.append(
      shape(
        "a",
        { href: one.iri },
        shape("circle", { cx: one.x, cy: one.y, r: 6 }),
        shape("text", { x: one.x + 10, y: one.y + 5 }, short(one.name, LABEL)),
        shape("title", {}, one.name),
      ),
    );
  }
  return drawing;
};

const note = (place, isCut, words) => {
  if (isCut) {
    const paragraph = document.createElement("p");
    paragraph.textContent = words;
    place.append(paragraph);
  }
};

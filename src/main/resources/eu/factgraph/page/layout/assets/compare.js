// On narrow screens CSS shows a comparison as a card for each country, but the focus follows the
// rows. This moves the cells, so that the document has the order of the cards, and back.

const table = document.querySelector("table.compare");
const narrow = matchMedia("(max-width: 48rem)");
const head = [...table.tHead.rows[0].cells].slice(1);
const rows = [...table.querySelectorAll("tbody tr")].filter((row) => row.cells.length > 1);
const cells = rows.map((row) => [...row.cells].slice(1));
const parts = [table.tHead, ...table.tBodies];
let cards = [];

function element(name, role, ...children) {
  const made = document.createElement(name);
  made.setAttribute("role", role);
  made.append(...children);
  return made;
}

function card(country, column) {
  const title = element("th", "columnheader", ...country.childNodes);
  title.colSpan = 2;
  const lines = cells.map((row) => {
    const subject = element("th", "rowheader", row[column].dataset.row);
    subject.scope = "row";
    return element("tr", "row", subject, row[column]);
  });
  return element("tbody", "rowgroup", element("tr", "row", title), ...lines);
}

function arrange() {
  if (narrow.matches && cards.length === 0) {
    cards = head.map(card);
    parts.forEach((part) => (part.hidden = true));
    table.classList.add("by-country");
    table.append(...cards);
  } else if (!narrow.matches && cards.length > 0) {
    head.forEach((country, column) => country.append(...cards[column].rows[0].cells[0].childNodes));
    rows.forEach((row, line) => row.append(...cells[line]));
    cards.forEach((one) => one.remove());
    parts.forEach((part) => (part.hidden = false));
    table.classList.remove("by-country");
    cards = [];
  }
}

narrow.addEventListener("change", arrange);
arrange();

// Suggestions below the search field of the header: the editable combobox with a listbox of the ARIA
// Authoring Practices. Without JavaScript, the form is submitted as usual.
const WAIT = 150;
const MOST = "8";

const form = document.querySelector("form.find");
const speaking = form.querySelector("input[name=lang]");
const kept = [...form.querySelectorAll("input[type=hidden]:not([name=lang])")];
const input = form.querySelector("input[type=search]");
const list = document.createElement("ul");
const status = document.createElement("p");
let asked = new AbortController();
let timer;

list.id = "suggestions";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", form.querySelector("label").textContent);
status.className = "unseen";
status.setAttribute("role", "status");
form.append(list, status);
input.setAttribute("role", "combobox");
input.setAttribute("aria-autocomplete", "list");
input.setAttribute("aria-controls", list.id);
input.setAttribute("aria-expanded", "false");

function options() {
  return [...list.children];
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  choose(undefined);
}

function open() {
  if (list.children.length > 0) {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }
}

function choose(option) {
  options().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function chosen() {
  return options().find((option) => option.getAttribute("aria-selected") === "true");
}

function move(step) {
  open();
  const all = options();
  const place = all.indexOf(chosen()) + step;
  choose(place < 0 ? all[all.length - 1] : all[place % all.length]);
}

function part(name, text, lang) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  span.lang = lang;
  return span;
}

function option(result, number) {
  const item = document.createElement("li");
  item.id = "suggestion-" + number;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const page = new URL(result.page, document.baseURI);
  if (speaking) {
    page.searchParams.set("lang", speaking.value);
  }
  item.dataset.page = page.href;
  item.append(part("name", result.name, result.lang));
  if (result.match.on === "alias" || (result.match.on === "name" && result.match.text !== result.name)) {
    item.append(" ", part("alias", result.match.text, result.match.lang));
  }
  if (result.kinds.length > 0) {
    item.append(" ", part("kind", result.kinds[0].name, result.kinds[0].lang));
  }
  return item;
}

function show(found) {
  list.replaceChildren(...found.results.map(option));
  status.textContent = found.results.length === 0
    ? form.dataset.none
    : form.dataset.some + found.results.length;
  close();
  open();
}

async function ask() {
  asked.abort();
  const words = input.value.trim();
  if (words === "") {
    list.replaceChildren();
    status.textContent = "";
    close();
    return;
  }
  asked = new AbortController();
  const address = new URL(form.action);
  address.search = new URLSearchParams({ q: words, limit: MOST, format: "json", lang: document.documentElement.lang });
  kept.forEach((field) => address.searchParams.set(field.name, field.value));
  try {
    const answer = await fetch(address, { signal: asked.signal });
    if (answer.ok) {
      show(await answer.json());
    }
  } catch (failed) {
    if (failed.name !== "AbortError") {
      close();
    }
  }
}

function go(option) {
  window.location.assign(option.dataset.page);
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
});

input.addEventListener("keydown", (event) => {
  if (event.isComposing) {
    return;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    move(event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
  } else if (event.key === "Escape" && !list.hidden) {
    close();
    event.preventDefault();
  } else if (event.key === "Enter" && chosen()) {
    go(chosen());
    event.preventDefault();
  }
});

list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) {
    go(option);
  }
});
input.addEventListener("blur", close);

// Filters lists by text: hides the items that do not contain every word, and the groups without items.
for (const filter of document.querySelectorAll("[data-filter]")) {
  const whole = document.getElementById(filter.dataset.filter);
  const status = filter.querySelector("[role=status]");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...whole.querySelectorAll("[data-item]")].map((item) => [item, plain(item.textContent)]);
  const groups = [...whole.querySelectorAll("[data-group]")];
  const narrow = (text) => {
    const words = plain(text).split(/\s+/);
    let left = 0;
    for (const [item, content] of items) {
      item.hidden = !words.every((word) => content.includes(word));
      left += item.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    }
    status.textContent = left === 0 ? filter.dataset.none : `${left} / ${items.length}`;
  };
  filter.hidden = false;
  filter.querySelector("input").addEventListener("input", (event) => narrow(event.target.value));
}

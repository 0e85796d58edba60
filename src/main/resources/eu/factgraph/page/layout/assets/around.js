// Loads the graph around another item without leaving the page; the arrow keys move between items.
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function middle(link) {
  const box = link.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

function nearest(from, [right, down]) {
  const [x, y] = middle(from);
  let best = null;
  let shortest = Infinity;
  for (const link of document.querySelectorAll(".drawing a")) {
    const [otherX, otherY] = middle(link);
    const along = (otherX - x) * right + (otherY - y) * down;
    const across = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right);
    const length = along + 2 * across;
    if (along > 1 && length < shortest) {
      shortest = length;
      best = link;
    }
  }
  return best;
}

let shown = location.pathname + location.search;

async function open(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  shown = address.pathname + address.search;
  document.title = page.title;
  document.querySelector(".languages").replaceWith(page.querySelector(".languages"));
  document.querySelector("main").replaceWith(page.querySelector("main"));
  center();
  const heading = document.querySelector("h1");
  heading.tabIndex = -1;
  heading.focus();
}

/** Scrolls a wide diagram so that its middle item is in view. */
function center() {
  const figure = document.querySelector(".figure");
  const [x] = middle(figure.querySelector(".middle"));
  figure.scrollLeft += x - middle(figure)[0];
}

function isAround(link) {
  const address = new URL(link.getAttribute("href"), location.href);
  return address.origin === location.origin && !address.hash && address.pathname.startsWith("/around/");
}

document.addEventListener("keydown", (event) => {
  const link = document.activeElement.closest(".drawing a");
  const direction = DIRECTIONS[event.key];
  const next = link && direction && nearest(link, direction);
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(".drawing a");
  if (!link || !isAround(link) || event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const address = new URL(link.getAttribute("href"), location.href);
  open(address)
    .then(() => history.pushState(null, "", address))
    .catch(() => location.assign(address));
});

center();

addEventListener("popstate", () => {
  const address = new URL(location.href);
  if (address.pathname + address.search !== shown) {
    open(address).catch(() => location.reload());
  }
});

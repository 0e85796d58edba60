// Buttons that copy the IRI and the citation of a page; without JavaScript, the texts can be selected.
if (navigator.clipboard) {
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = text.dataset.copy;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = text.dataset.copied;
    });
    text.after(" ", button, " ", status);
  }
}

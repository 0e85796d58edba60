// A button that copies the IRI of a page; without JavaScript, the IRI can be selected.
const iri = document.getElementById("iri");
if (iri && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = iri.dataset.copy;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(iri.textContent);
    status.textContent = iri.dataset.copied;
  });
  iri.after(" ", button, " ", status);
}

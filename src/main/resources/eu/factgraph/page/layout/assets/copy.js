// A button beside the IRI of a page that copies it; without JavaScript the IRI is there to select.
const iri = document.getElementById("iri");
if (iri && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = iri.dataset.copy;
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(iri.textContent);
    told.textContent = iri.dataset.copied;
  });
  iri.after(" ", button, " ", told);
}

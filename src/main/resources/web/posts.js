// The list of posts: what came of a button takes the place of its post, and «more» keeps the focus.
"use strict";
(() => {
  const said = document.getElementById("said");
  let shown = 0;

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-sends")) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector("button");
    const line = form.closest("li");
    button.disabled = true;
    try {
      const told = await window.sendForm(form);
      if (told.dataset.kind === "undone" && line.kept) {
        line.replaceWith(line.kept);
        line.kept.querySelectorAll("button").forEach((b) => (b.disabled = false));
        line.kept.focus();
      } else {
        told.kept = line;
        line.replaceWith(told);
        told.focus();
      }
      said.textContent = told.querySelector(".told").textContent;
    } catch (trouble) {
      button.disabled = false;
      const text = trouble.message === "expired" ? said.dataset.expired : said.dataset.failed;
      said.textContent = text;
      const note = line.querySelector(".trouble") ?? document.createElement("p");
      note.className = "trouble";
      note.textContent = text;
      form.after(note);
    }
  });

  document.addEventListener("htmx:beforeSwap", () => {
    shown = document.querySelectorAll(".posts-list > li").length - 1;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const first = document.querySelectorAll(".posts-list > li")[shown];
    if (first) {
      first.focus({ preventScroll: true });
      said.textContent = said.dataset.more;
    }
  });
})();

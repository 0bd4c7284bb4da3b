// Arrow keys walk from the search field through the units that were found, Escape leads back.
"use strict";
document.addEventListener("keydown", (event) => {
  const form = event.target.closest("form.find");
  if (!form || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) {
    return;
  }
  const stops = [form.querySelector("input[type=search]"), ...form.querySelectorAll(".found a")];
  const at = stops.indexOf(event.target);
  const to = event.key === "Escape" ? 0 : at + (event.key === "ArrowDown" ? 1 : -1);
  if (at < 0 || !stops[to] || (event.key === "Escape" && at === 0)) {
    return;
  }
  event.preventDefault();
  stops[to].focus();
});

// Buttons that copy the text beside them or print; without script the text can be selected by hand.
"use strict";
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copies], button[data-prints]");
  if (!button) {
    return;
  }
  if (button.hasAttribute("data-prints")) {
    window.print();
    return;
  }
  const source = document.getElementById(button.dataset.copies);
  const text = (source.value ?? source.textContent).trim();
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    // plain http offers no clipboard
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  const said = document.getElementById(button.dataset.copies + "-said");
  said.textContent = button.dataset.said;
});
document.documentElement.classList.add("scripted");

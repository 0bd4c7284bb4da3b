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
  const text = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(text.value);
  } catch (refused) {
    // plain http offers no clipboard
    text.focus();
    text.select();
    document.execCommand("copy");
  }
  const said = document.getElementById(button.dataset.copies + "-said");
  said.textContent = button.dataset.said;
});
document.documentElement.classList.add("scripted");

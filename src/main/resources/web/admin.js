// Files that are handed in as text: what is in them comes into the field, so that it can be looked
// at. Without script people paste it.
"use strict";
(() => {
  const text = (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (e) {
      // What spreadsheets on Thai machines write.
      return new TextDecoder("windows-874").decode(bytes);
    }
  };

  document.addEventListener("change", async (event) => {
    const field = event.target.closest?.("input[type=file][data-into]");
    if (field && field.files.length === 1) {
      document.getElementById(field.dataset.into).value = text(await field.files[0].arrayBuffer());
    }
  });
})();

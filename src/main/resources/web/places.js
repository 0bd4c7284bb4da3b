// Fields in which people name a unit, and forms that are sent without leaving the page. Without
// script the server reads the words and the forms.
"use strict";
(() => {
  const WAIT = 180;
  let timer = 0;
  let asked = 0;

  const part = (field) => {
    const box = field.closest("[data-place]");
    return { box, list: box.querySelector(".found"), code: box.querySelector("input[type=hidden]") };
  };

  const close = (field) => {
    const { list } = part(field);
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const dress = (field) => {
    if (field.getAttribute("role") === "combobox") {
      return;
    }
    const { list } = part(field);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);
    list.setAttribute("role", "listbox");
    field.dataset.before = field.value;
  };

  const show = (field, units) => {
    const { box, list } = part(field);
    list.replaceChildren();
    units.forEach((unit, at) => {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.id = list.id + "-" + at;
      item.dataset.code = unit.code;
      item.textContent = unit.label;
      list.append(item);
    });
    if (units.length === 0) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = box.dataset.none;
      list.append(none);
    }
    list.hidden = false;
    list.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-expanded", "true");
  };

  const suggest = async (field) => {
    const words = field.value.trim();
    const mine = ++asked;
    if (words === "") {
      close(field);
      return;
    }
    const answer = await fetch("/api/v1/units?limit=8&q=" + encodeURIComponent(words), {
      headers: { Accept: "application/json" },
    });
    if (answer.ok && mine === asked && document.activeElement === field) {
      show(field, (await answer.json()).items.filter((unit) => unit.level !== "country"));
    }
  };

  const choose = (field, option) => {
    const { box, code } = part(field);
    const label = option.textContent;
    if (code) {
      code.value = option.dataset.code;
      field.value = label;
      field.dataset.before = label;
    }
    const chosen = { code: option.dataset.code, label };
    close(field);
    box.dispatchEvent(new CustomEvent("place-chosen", { bubbles: true, detail: chosen }));
  };

  const move = (field, by) => {
    const options = [...part(field).list.querySelectorAll("[role=option]")];
    if (options.length === 0) {
      return;
    }
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    options[at]?.removeAttribute("aria-selected");
    const to = at < 0 ? (by > 0 ? 0 : options.length - 1) : (at + by + options.length) % options.length;
    options[to].setAttribute("aria-selected", "true");
    options[to].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[to].id);
  };

  const fieldOf = (event) => event.target.closest?.("[data-place] input[name=in]");

  document.addEventListener("focusin", (event) => {
    const field = fieldOf(event);
    if (field) {
      dress(field);
    }
  });
  document.addEventListener("input", (event) => {
    const field = fieldOf(event);
    if (field) {
      clearTimeout(timer);
      timer = setTimeout(() => suggest(field).catch(() => close(field)), WAIT);
    }
  });
  document.addEventListener("keydown", (event) => {
    const field = fieldOf(event);
    if (!field || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(field, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      close(field);
    } else if (event.key === "Enter") {
      const option = part(field).list.querySelector("[aria-selected=true]");
      if (option) {
        event.preventDefault();
        choose(field, option);
      }
    }
  });
  // Before the field loses the focus.
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[data-place] [role=option]");
    if (option) {
      event.preventDefault();
      choose(option.closest("[data-place]").querySelector("input[name=in]"), option);
    }
  });
  document.addEventListener("focusout", (event) => {
    const field = fieldOf(event);
    if (field) {
      close(field);
    }
  });

  // Addresses say what was chosen and nothing else.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-shortens")) {
      return;
    }
    const field = form.querySelector("[data-place] input[name=in]");
    const unchanged = field.value === (field.dataset.before ?? field.value);
    const silent = [...form.elements].filter((input) => input.name && input.value === "");
    if (field.value !== "" && unchanged && part(field).code.value !== "") {
      silent.push(field);
    }
    if (field.value === "") {
      silent.push(part(field).code);
    }
    silent.forEach((input) => (input.disabled = true));
    setTimeout(() => silent.forEach((input) => (input.disabled = false)));
  });

  // The answer as an element; its data-kind says how it went.
  window.sendForm = async (form, more) => {
    const fields = new URLSearchParams(new FormData(form));
    Object.entries(more ?? {}).forEach(([name, value]) => fields.set(name, value));
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: fields,
      headers: {
        Accept: "text/html",
        "HX-Request": "true",
        "X-CSRF-Token": fields.get("csrf") ?? "",
      },
    });
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      throw new Error("expired");
    }
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    const told = template.content.querySelector("li.outcome");
    if (!told) {
      throw new Error("failed");
    }
    return told;
  };
})();

// One post after the other: a decision is sent while the next post is there already. Keys are read
// by their place on the keyboard, so that they work on a Thai layout, too.
"use strict";
(() => {
  const root = document.querySelector(".review");
  if (!root) {
    return;
  }
  const AHEAD = 6;
  const KEYS = "thintag-review-keys";
  const cases = document.getElementById("cases");
  const log = document.getElementById("log");
  const said = document.getElementById("said");
  const left = document.getElementById("left");
  const mine = document.getElementById("mine");
  const finished = root.querySelector(".finished");
  const toggle = root.querySelector("[data-step=keys]");
  let decided = 0;
  let waiting = Number(left.dataset.left);
  const more = waiting > 1000;
  let loading = null;

  const digits = (number) =>
    new Intl.NumberFormat("en", { numberingSystem: left.dataset.digits }).format(number);
  const say = (text) => {
    said.textContent = text;
  };
  const count = () => {
    if (!more) {
      left.textContent = left.dataset.one.replace("{0}", digits(Math.max(0, waiting)));
    }
    mine.textContent = decided === 0 ? "" : mine.dataset.text.replace("{0}", digits(decided));
  };

  const all = () => [...cases.querySelectorAll(".case")];
  const current = () => cases.querySelector(".case.current");

  const show = (article) => {
    current()?.classList.remove("current");
    finished.hidden = Boolean(article);
    if (article) {
      article.classList.add("current");
      article.focus({ preventScroll: true });
      cases.scrollIntoView({ block: "nearest" });
      if (article.getBoundingClientRect().top < 0) {
        article.scrollIntoView({ block: "start" });
      }
    } else {
      finished.focus();
    }
    fill();
  };

  const near = (article, by) => {
    const list = all();
    return list[list.indexOf(article) + by];
  };

  const fill = () => {
    const batch = cases.querySelector(".batch:last-child");
    const next = batch?.dataset.next;
    const ahead = all().length - (current() ? all().indexOf(current()) : 0);
    if (!next || loading || ahead > AHEAD) {
      return loading;
    }
    batch.dataset.next = "";
    loading = fetch(next, { headers: { Accept: "text/html" } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error("failed"))))
      .then((html) => {
        const template = document.createElement("template");
        template.innerHTML = html;
        const known = new Set(all().map((article) => article.dataset.post));
        template.content.querySelectorAll(".case").forEach((article) => {
          if (known.has(article.dataset.post)) {
            article.remove();
          }
        });
        cases.append(template.content);
      })
      .catch(() => {
        batch.dataset.next = next;
        say(root.dataset.failed);
      })
      .finally(() => {
        loading = null;
        if (!current() && all().length > 0) {
          show(all()[0]);
        }
      });
    return loading;
  };

  const step = (by) => {
    const to = current() && near(current(), by);
    if (to) {
      show(to);
    } else if (by > 0) {
      say(root.dataset.end);
    }
  };

  const line = (text, about) => {
    const item = document.createElement("li");
    item.className = "outcome pending";
    const told = document.createElement("p");
    told.className = "told";
    told.textContent = text;
    const quote = document.createElement("p");
    quote.className = "quiet";
    quote.textContent = about.trim().slice(0, 60);
    item.append(told, quote);
    log.prepend(item);
    root.querySelector(".recent-none").hidden = true;
    return item;
  };

  const trouble = (item, error) => {
    const text = error.message === "expired" ? root.dataset.expired : root.dataset.failed;
    item.className = "outcome refused";
    item.querySelector(".told").textContent = text;
    say(text);
  };

  const decide = (article, code, name) => {
    const form = article.querySelector("form[data-decides]");
    const behind = near(article, 1) ?? near(article, -1);
    const text = root.dataset.sent.replace("{0}", name);
    const item = line(text + " " + root.dataset.sending, article.querySelector(".said").textContent);
    const batch = article.parentElement;
    const sent = window.sendForm(form, { unit: code });
    article.remove();
    decided++;
    waiting--;
    count();
    show(behind);
    item.kept = article;
    item.batch = batch;
    item.sent = sent
      .then((told) => {
        told.kept = article;
        told.batch = batch;
        item.replaceWith(told);
        say(told.querySelector(".told").textContent);
        if (told.dataset.kind === "refused") {
          decided--;
          count();
        }
        return told;
      })
      .catch((error) => {
        trouble(item, error);
        decided--;
        waiting++;
        count();
        bring(item);
        return null;
      });
  };

  // Puts the post of a line in front of the current one.
  const bring = (item) => {
    const before = current();
    item.kept.classList.remove("current");
    if (before) {
      before.before(item.kept);
    } else {
      (item.batch?.isConnected ? item.batch : cases).prepend(item.kept);
    }
    show(item.kept);
  };

  const undo = async (from) => {
    let item = from ?? log.querySelector(".pending, .outcome:has([data-undoes])");
    if (item?.sent) {
      item = await item.sent;
    }
    const form = item?.querySelector("[data-undoes]");
    if (!form || item.undoing) {
      say(root.dataset.nothing);
      return;
    }
    item.undoing = true;
    try {
      const told = await window.sendForm(form);
      say(told.querySelector(".told").textContent);
      if (told.dataset.kind === "undone" && item.kept) {
        item.remove();
        decided--;
        waiting++;
        count();
        bring(item);
      } else {
        item.replaceWith(told);
      }
    } catch (error) {
      item.undoing = false;
      say(error.message === "expired" ? root.dataset.expired : root.dataset.failed);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute("data-decides")) {
      event.preventDefault();
      const button = event.submitter;
      const name = button.value === "" ? root.dataset.none : button.querySelector("b").textContent;
      decide(form.closest(".case"), button.value, name);
    } else if (form.hasAttribute("data-undoes")) {
      event.preventDefault();
      undo(form.closest("li"));
    }
  });
  document.addEventListener("place-chosen", (event) => {
    const article = event.target.closest(".case");
    if (article) {
      decide(article, event.detail.code, event.detail.label);
    }
  });

  const keysOn = () => toggle.getAttribute("aria-pressed") === "true";
  const setKeys = (on) => {
    toggle.setAttribute("aria-pressed", String(on));
    root.classList.toggle("keyless", !on);
    localStorage.setItem(KEYS, on ? "on" : "off");
  };
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (!button) {
      return;
    }
    const acts = {
      back: () => step(-1),
      on: () => step(1),
      undo: () => undo(),
      keys: () => setKeys(!keysOn()),
    };
    acts[button.dataset.step]();
  });

  const acts = {
    KeyU: () => undo(),
    KeyJ: () => step(1),
    ArrowRight: () => step(1),
    KeyK: () => step(-1),
    ArrowLeft: () => step(-1),
    Slash: () => current()?.querySelector("input[name=in]").focus(),
  };
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const typing = target.closest?.("input, textarea, select");
    if (typing && event.key === "Escape" && target.closest(".case")) {
      target.closest(".case").focus();
      return;
    }
    if (typing || !keysOn() || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
      return;
    }
    if (event.key === "Enter") {
      if (!target.closest?.("a, button, summary")) {
        current()?.querySelector("a.original")?.click();
      }
      return;
    }
    const number = /^(?:Digit|Numpad)([0-5])$/.exec(event.code);
    if (number && !event.shiftKey) {
      const button = current()?.querySelector("[data-key='" + number[1] + "']");
      if (button) {
        event.preventDefault();
        button.click();
      }
    } else if (acts[event.code] && !event.shiftKey) {
      event.preventDefault();
      acts[event.code]();
    }
  });

  if (localStorage.getItem(KEYS) === "off") {
    setKeys(false);
  }
  count();
  if (all().length > 0) {
    all()[0].classList.add("current");
    all()[0].focus({ preventScroll: true });
    fill();
  }
})();

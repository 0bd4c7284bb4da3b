// What a screen reader could not name: WCAG 1.3.1, 2.4.2, 3.1.1, 3.3.2.
() => {
  const faults = [];
  const say = (fault, element) =>
    faults.push(fault + (element ? ": " + element.outerHTML.slice(0, 120) : ""));
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (!["th", "en"].includes(document.documentElement.lang)) say("no language");
  if (document.title.trim() === "") say("no title");
  if (all("h1").length !== 1) say(`${all("h1").length} headings of the first level`);
  if (all("main").length !== 1) say(`${all("main").length} main parts`);
  all("input:not([type=hidden]), select, textarea").forEach((field) => {
    const labelled = [...(field.labels ?? [])].some((label) => label.textContent.trim() !== "");
    if (!labelled && !field.ariaLabel && !field.getAttribute("aria-labelledby")) {
      say("unlabelled", field);
    }
  });
  all("table").forEach((table) => {
    if (!table.caption || table.caption.textContent.trim() === "") say("no caption", table);
  });
  all("th:not([scope])").forEach((cell) => say("no scope", cell));
  all("img:not([alt])").forEach((image) => say("no alternative", image));
  all("svg[role=img]:not([aria-label]):not([aria-labelledby])").forEach((e) => say("unnamed", e));
  all("[aria-labelledby], [aria-describedby], [aria-controls]").forEach((element) => {
    ["aria-labelledby", "aria-describedby", "aria-controls"].forEach((name) => {
      (element.getAttribute(name) ?? "").split(" ").filter(Boolean).forEach((id) => {
        if (!document.getElementById(id)) say(`${name} leads nowhere`, element);
      });
    });
  });
  const ids = all("[id]").map((element) => element.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => say("twice the id " + id));
  return faults;
}

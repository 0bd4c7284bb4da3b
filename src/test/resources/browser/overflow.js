// What sticks out at the side of the page, so that the whole page would scroll.
() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) {
    return [];
  }
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > page.clientWidth + 1
      && !element.closest(".scroll, .unseen"),
  );
  const names = wide.slice(0, 8).map(
    (e) => `${e.tagName}.${e.getAttribute("class")} to ${Math.round(e.getBoundingClientRect().right)}`,
  );
  return [`${page.scrollWidth} of ${page.clientWidth}: ${names.join(", ")}`];
}

// Targets smaller than 24 × 24 CSS pixels that have another one too near: WCAG 2.5.8. Links within a
// sentence are excepted, and areas of a map, for which the ranking is the equivalent.
() => {
  const LEAST = 24;
  const targets = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary",
  )].filter((e) => !e.closest("svg") && e.checkVisibility({ visibilityProperty: true }));
  const box = (e) => {
    const label = e.matches("[type=checkbox]") && e.closest("label");
    return (label || e).getBoundingClientRect();
  };
  const inSentence = (e) => {
    if (getComputedStyle(e).display !== "inline") return false;
    return [...e.parentElement.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 1,
    );
  };
  const small = (b) => b.width < LEAST - 0.5 || b.height < LEAST - 0.5;
  const boxes = targets.map(box);
  const near = (x, y, b) => {
    const dx = Math.max(b.left - x, 0, x - b.right);
    const dy = Math.max(b.top - y, 0, y - b.bottom);
    return Math.hypot(dx, dy) < LEAST / 2;
  };
  return targets.flatMap((target, at) => {
    const b = boxes[at];
    if (!small(b) || b.width <= 1 || b.right <= 0 || inSentence(target)) return [];
    const x = b.left + b.width / 2;
    const y = b.top + b.height / 2;
    const crowded = boxes.some((other, i) => {
      if (i === at || targets[i].contains(target) || target.contains(targets[i])) return false;
      if (other.right <= 0 || other.width <= 1) return false;
      const ox = other.left + other.width / 2;
      const oy = other.top + other.height / 2;
      return near(x, y, other) || (small(other) && Math.hypot(x - ox, y - oy) < LEAST);
    });
    const size = `${Math.round(b.width)}×${Math.round(b.height)}`;
    return crowded ? [`${size} ${target.outerHTML.slice(0, 100)}`] : [];
  });
}

// Hashtags that are broken over two lines, so that nobody sees where they end.
() => {
  const tags = [...document.querySelectorAll(".campaign span, .poster-tags li, .tagline span")];
  const lines = (tag) => {
    const range = document.createRange();
    range.selectNodeContents(tag);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  };
  return tags.filter((tag) => lines(tag) > 1).map((tag) => tag.textContent);
}

/** Takes along to another language what was chosen on this page and stands in its address. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-languages] a")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

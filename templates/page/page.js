// The page without this script shows everything, and filters by its style sheet; the script counts, tidies and copies.
(() => {
  "use strict";
  const lines = [...document.querySelectorAll("[data-about]")];
  const groups = [...document.querySelectorAll("main > section:has([data-about]), .rows, .ledger, .ledger tbody tr, .who tbody")];
  const headings = [...document.querySelectorAll("main h3:not(.others):has(+ .rows, + .ledger)")];
  const chosen = [...document.querySelectorAll(".filter select")];
  const shown = document.querySelector(".shown");
  const told = document.querySelector(".told");
  const isSeen = (element) => element.getClientRects().length > 0;

  // A group in which the style sheet left no line is taken away; how many lines are left is said.
  const tidy = () => {
    groups.forEach((group) => { group.hidden = false; });
    const isFiltered = chosen.some((select) => select.value);
    const left = lines.filter(isSeen);
    groups.forEach((group) => { group.hidden = isFiltered && !left.some((line) => group.contains(line)); });
    headings.forEach((heading) => { heading.hidden = isFiltered && !isSeen(heading.nextElementSibling); });
    const pattern = left.length === 1 ? shown.dataset.one : shown.dataset.other;
    shown.textContent = isFiltered ? pattern.replace("{n}", left.length).replace("{total}", lines.length) : "";
  };

  // A link may lead to a line that is filtered out: then all lines are shown again.
  const lead = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.matches("[data-about]") && !isSeen(target)) {
      chosen.forEach((select) => { select.value = ""; });
      tidy();
      target.scrollIntoView();
    }
  };

  // The words of the line with its id, then where each of its sentences stands.
  const wordsOf = (line, id) => [...line.querySelectorAll(".said, .place")]
    .map((element) => element.textContent.replace(/\s+/g, " ").trim())
    .map((words, i) => (i ? words : `${words} (${id})`))
    .join("\n");

  // Where a browser keeps the clipboard from files on the disk, the old way still serves.
  const copyByHand = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };

  const copy = async (button) => {
    const text = wordsOf(button.closest("[data-about]"), button.dataset.id);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyByHand(text);
      button.focus();
    }
    told.textContent = `${button.dataset.done} ${button.dataset.id}`;
    button.classList.add("done");
    setTimeout(() => { told.textContent = ""; button.classList.remove("done"); }, 2000);
  };

  document.documentElement.classList.add("scripted");
  chosen.forEach((select) => select.addEventListener("change", tidy));
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) copy(button);
  });
  addEventListener("hashchange", lead);
  addEventListener("pageshow", () => { tidy(); lead(); });
})();

// HTML briefs → what axe-core, the console and the network say of them in Chromium: one line of JSON for each file and state.
//
//   cd tools/axe && npm ci
//   node check.mjs brief.html …        CHROMIUM=/path/to/chromium chooses the browser

import { pathToFileURL } from "node:url";
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const STATES = { plain: () => {}, filtered: filter, opened: open, "filtered and opened": () => { filter(); open(); } };
const SIZES = { desk: { width: 1200, height: 900 }, phone: { width: 390, height: 844, isMobile: true, hasTouch: true } };

// These two run in the page.
function filter() {
  for (const select of document.querySelectorAll(".filter select")) {
    select.value = select.options[1].value;
    select.dispatchEvent(new Event("change"));
  }
}
function open() {
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
}

// What the script of the page copies for the first line, and how many lines it says are shown.
function measured() {
  const copied = [];
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { copied.push(text); } }, configurable: true });
  const line = [...document.querySelectorAll("[data-about]")].find((each) => each.getClientRects().length && each.querySelector(".copy"));
  line?.querySelector(".copy").click();
  return {
    shown: document.querySelector(".shown")?.textContent ?? "",
    visible: [...document.querySelectorAll("[data-about]")].filter((each) => each.getClientRects().length).length,
    headings: [...document.querySelectorAll("main h2, main h3")].filter((each) => each.getClientRects().length).length,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    copied: copied[0] ?? "",
  };
}

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const file of process.argv.slice(2)) {
  for (const scheme of ["light", "dark"]) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const [state, prepare] of Object.entries(STATES)) {
        const page = await browser.newPage();
        const said = [];
        const asked = [];
        page.on("console", (message) => said.push(message.text()));
        page.on("pageerror", (error) => said.push(String(error)));
        page.on("request", (request) => asked.push(request.url()));
        await page.setViewport(viewport);
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await page.goto(pathToFileURL(file).href);
        await page.evaluate(`${filter}\n${open}\n(${prepare})()`);
        const found = await page.evaluate(measured);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        const faults = violations.map(({ id, nodes }) => ({ id, count: nodes.length, first: nodes[0].html.slice(0, 200), why: nodes[0].failureSummary }));
        console.log(JSON.stringify({ file, scheme, size, state, ...found, faults, said, asked: asked.length }));
        await page.close();
      }
    }
  }
}
await browser.close();

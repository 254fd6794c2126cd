// Makes the fonts, the icon sprite and the accessibility checker anew from pinned npm packages.
// The results are committed, so running the application needs no Node:  npm ci --ignore-scripts && npm run assets
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { equalDigits, joinFonts } from "./sfnt.mjs";

const web = "src/GanDan/wwwroot";
const fontPackage = "node_modules/@fontsource/be-vietnam-pro";

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const latin = range(0x20, 0x7e) + "\u00a0§«°±²³·»×÷" + range(0xc0, 0xff) + "–—‘’“”•…−€";
const vietnamese = "ĂăĐđĨĩŨũƠơƯư₫" + range(0x300, 0x304) + "\u0306\u0309\u031b\u0323" + range(0x1ea0, 0x1ef9);

async function makeFont(weight) {
  const cut = async (part, text) => {
    const source = await readFile(`${fontPackage}/files/be-vietnam-pro-${part}-${weight}-normal.woff2`);
    return subsetFont(source, text, { targetFormat: "sfnt", noHinting: true, keepFeatures: ["ccmp", "kern", "mark", "mkmk"] });
  };
  const text = joinFonts(await cut("latin", latin), await cut("vietnamese", vietnamese));
  const digits = equalDigits(await cut("latin", "0123456789"));

  // A second pass by HarfBuzz proves that the joined file is a sound font, and compresses it.
  await save(`gandan-${weight}`, text, latin + vietnamese);
  await save(`gandan-num-${weight}`, digits, "0123456789");
}

async function save(name, font, text) {
  const woff2 = await subsetFont(font, text, { targetFormat: "woff2", noHinting: true });
  await writeFile(`${web}/fonts/${name}.woff2`, woff2);
  console.log(`${name}.woff2`, woff2.length);
}

// Name on our pages → name in the package, where they differ.
const icons = {
  alert: "triangle-alert", "alert-triangle": "triangle-alert", "arrow-down": "", "arrow-left": "", "arrow-right": "", "arrow-up": "", bell: "", book: "book-open", broom: "brush-cleaning", brush: "",
  calendar: "", camera: "", chart: "chart-column", "chart-column": "", "chart-line": "", check: "", clock: "", copy: "", download: "", "external-link": "", "eye-off": "", "file-text": "", filter: "list-filter",
  flag: "", globe: "", "graduation-cap": "", handshake: "", "heart-handshake": "", history: "", home: "house", inbox: "", info: "", key: "", keyboard: "", lamp: "lamp-floor",
  landmark: "", lightbulb: "", list: "", lock: "", "log-out": "", "map-pin": "", menu: "", merge: "git-merge", message: "message-square", minus: "", moon: "",
  more: "ellipsis", offline: "wifi-off", pencil: "", phone: "", plus: "", printer: "", "qr-code": "", road: "", scale: "", search: "", send: "", settings: "", shield: "",
  sound: "volume-2", sun: "", table: "", target: "", trash: "trash-2", tree: "tree-deciduous", undo: "undo-2", unlock: "lock-open", upload: "", user: "", users: "", vote: "", water: "waves", x: "",
};

// Our own mark: two heads under one eave, talking.
const mark =
  '<path d="M2.5 13.5Q10 11.5 16 4q6 7.5 13.5 9.5" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>' +
  '<g fill="currentColor" stroke="none"><circle cx="11" cy="17.5" r="3.4"/><circle cx="21" cy="17.5" r="3.4"/>' +
  '<path d="M4.5 28.500a6.5 6 0 0 1 11.5-3.8 6.5 6 0 0 1 11.5 3.800z"/></g>';

async function makeIcons() {
  const symbols = await Promise.all(
    Object.entries(icons).map(async ([ours, theirs]) => {
      const svg = await readFile(`node_modules/lucide-static/icons/${theirs || ours}.svg`, "utf8");
      const shapes = svg.replace(/<!--.*?-->/s, "").replace(/<\/?svg[^>]*>/gs, "").replace(/\s+/g, " ").replace(/> </g, "><").replace(/ \/>/g, "/>").trim();
      return `<symbol id="${ours}" viewBox="0 0 24 24">${shapes}</symbol>`;
    }),
  );
  symbols.push(`<symbol id="mark" viewBox="0 0 32 32">${mark}</symbol>`);
  const notice = "<!-- Icons: Lucide (ISC), see icons.LICENSE.txt -->";
  await writeFile(`${web}/icons.svg`, `<svg xmlns="http://www.w3.org/2000/svg">${notice}\n${symbols.join("\n")}\n</svg>\n`);
  await writeFile(`${web}/favicon.svg`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="#147782">${mark}</svg>\n`);
  await copyFile("node_modules/lucide-static/LICENSE", `${web}/icons.LICENSE.txt`);
}

await mkdir(`${web}/fonts`, { recursive: true });
await makeFont(400);
await makeFont(600);
await copyFile(`${fontPackage}/LICENSE`, `${web}/fonts/OFL.txt`);
await makeIcons();
// Keeps drafts of the officer's intake form in the browser (ISC, Jake Archibald).
await copyFile("node_modules/idb/build/index.js", `${web}/idb.js`);
await copyFile("node_modules/idb/LICENSE", `${web}/idb.LICENSE.txt`);
await copyFile("node_modules/axe-core/axe.min.js", "tests/GanDan.BrowserTests/axe.min.js");
await copyFile("node_modules/axe-core/LICENSE", "tests/GanDan.BrowserTests/axe.LICENSE.txt");

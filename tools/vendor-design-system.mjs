// Remakes what the design system takes from npm: the rules of the Utrecht component CSS that our
// components use, and the typeface. Run from the repository root with Node 20 or newer:
//
//   node tools/vendor-design-system.mjs
//
// A selector stays when every class in it is on the list below; a rule stays when a selector stays.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const utrecht = { name: "@utrecht/component-library-css", version: "9.0.4" };
const typeface = { name: "@fontsource-variable/atkinson-hyperlegible-next", version: "5.3.0" };

const kept = new Set(`
  document
  heading-1 heading-2 heading-3 heading-4
  paragraph paragraph--lead
  link link--html-a
  button button--primary-action button--secondary-action button--subtle button--danger button--disabled
  button-link button-link--html-a button-group
  form-field form-field--invalid form-field__label form-field__description form-field__error-message form-field__input
  form-field-description form-field-error-message
  form-label form-label--checkbox form-label--radio
  form-fieldset form-fieldset--invalid form-fieldset__legend
  textbox textbox--invalid textbox--disabled
  textarea textarea--invalid textarea--disabled
  select select--html-select select--invalid select--disabled
  checkbox custom-checkbox custom-checkbox--html-input
  radio-button radio-button--html-input
  alert alert--info alert--ok alert--warning alert--error alert__content alert__icon alert__message
  table table__caption table__header table__header-cell table__body table__footer table__row table__cell
  table__cell--numeric-column table__header-cell--numeric-column
  status-badge
  breadcrumb-nav breadcrumb-nav__list breadcrumb-nav__item
  pagination pagination__page-link pagination__page-link--current pagination__relative-link
  skip-link skip-link--visible-on-focus
  data-list data-list__item data-list__item-key data-list__item-value
`.trim().split(/\s+/).map(name => `.utrecht-${name}`));

/** Cuts style text into { head, body } blocks and bare statements; nested blocks (@media) stay text in body. */
function blocks(css) {
  const found = [];
  let start = 0, depth = 0, opened = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '"' || css[i] === "'") i = css.indexOf(css[i], i + 1);
    else if (css[i] === "{" && depth++ === 0) opened = i;
    else if (css[i] === "}" && --depth === 0) {
      found.push({ head: css.slice(start, opened).trim(), body: css.slice(opened + 1, i).trim() });
      start = i + 1;
    } else if (css[i] === ";" && depth === 0) start = i + 1;
  }
  return found;
}

/** Splits a selector list at the commas that are not inside :is(), :not() and the like. */
function selectors(head) {
  const parts = [""];
  let depth = 0;
  for (const sign of head) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map(part => part.trim());
}

const isKept = selector => {
  const classes = selector.match(/\.[a-z][\w-]*/gi) ?? [];
  return classes.length > 0 && classes.every(name => kept.has(name));
};

const tight = text => text.replace(/\s+/g, " ").replace(/\s*([{};,>])\s*/g, "$1").replace(/:\s+/g, ":").replace(/;}/g, "}");

function trim(css) {
  return blocks(css).flatMap(({ head, body }) => {
    if (head.startsWith("@media") || head.startsWith("@supports")) {
      const inner = trim(body);
      return inner ? [`${tight(head)}{\n${inner}\n}`] : [];
    }
    if (head.startsWith("@")) return [];
    const left = selectors(head).filter(isKept);
    return left.length ? [`${tight(left.join(","))}{${tight(body).replace(/;$/, "")}}`] : [];
  }).join("\n");
}

const work = mkdtempSync(join(tmpdir(), "vendor-"));
function unpack({ name, version }) {
  const file = execFileSync("npm", ["pack", "--silent", `${name}@${version}`], { cwd: work, encoding: "utf8" }).trim().split("\n").at(-1);
  const folder = join(work, file.replace(/\.tgz$/, ""));
  mkdirSync(folder);
  execFileSync("tar", ["xzf", join(work, file), "-C", folder]);
  return join(folder, "package");
}

const root = "src/DesignSystem/wwwroot/vendor";
try {
  const source = unpack(utrecht);
  mkdirSync(join(root, "utrecht"), { recursive: true });
  const css = trim(readFileSync(join(source, "dist/index.css"), "utf8").replace(/\/\*[\s\S]*?\*\//g, ""));
  writeFileSync(join(root, "utrecht/utrecht.css"), `/*!
 * @license EUPL-1.2
 * Copyright (c) 2020-2025 Gemeente Utrecht
 * Copyright (c) 2020-2025 Frameless B.V.
 * Changed: only the rules that Beweeg uses, cut from ${utrecht.name} ${utrecht.version} by tools/vendor-design-system.mjs.
 */
${css}
`);
  cpSync(join(source, "LICENSE.md"), join(root, "utrecht/LICENSE.md"));

  const letters = unpack(typeface);
  mkdirSync(join(root, "atkinson-hyperlegible-next"), { recursive: true });
  for (const part of ["latin", "latin-ext"])
    cpSync(join(letters, `files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`), join(root, `atkinson-hyperlegible-next/${part}.woff2`));
  cpSync(join(letters, "LICENSE"), join(root, "atkinson-hyperlegible-next/OFL.txt"));
} finally {
  rmSync(work, { recursive: true });
}

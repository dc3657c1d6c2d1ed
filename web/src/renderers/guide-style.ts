/** Inside the file, because the file travels alone. Contrast is at least 7 to 1 in both schemes. */
export const style = `:root {
  color-scheme: light dark;
  --ink: #1a1a1a; --paper: #fff; --quiet: #4a4a4a; --link: #0b4f9e; --edge: #b8b8b8;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --paper: #16181b; --quiet: #c4c4c4; --link: #9cc7ff; --edge: #55595e; }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.5 "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.0625rem; line-height: 1.3; margin: 1.25rem 0 0.25rem; }
pre {
  margin: 0 0 0.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--edge); font: inherit;
  white-space: pre-wrap; overflow-wrap: anywhere; user-select: all;
}
.stale { border-inline-start: 0.25rem solid var(--ink); padding-inline-start: 0.75rem; font-weight: bold; }
p { margin: 0 0 0.75rem; }
ol, ul { margin: 0; padding-inline-start: 1.75rem; }
li { margin: 0 0 0.5rem; }
.links { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--edge); }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.address { color: var(--quiet); font-size: 0.9rem; }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #333; --link: #000; --edge: #999; }
  @page { size: A4; margin: 20mm 15mm 20mm 25mm; }
  body { font-size: 12pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; }
  h2 { font-size: 13pt; break-after: avoid; }
  li, p { break-inside: avoid; }
}`

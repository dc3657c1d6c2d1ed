/** Small enough to read: system fonts, a narrow column, dark on request, paper without colours. */
export const style = `
:root { color-scheme: light dark; --line: #c8ccd0; --soft: #f3f5f7; --link: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --line: #4a4f55; --soft: #22262a; --link: #8ec5ff } }
* { box-sizing: border-box }
html { font: 1.0625rem/1.55 system-ui, 'Noto Sans', sans-serif; hyphens: auto }
body { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; hyphens: manual }
h2 { margin: 3.5rem 0 1rem; padding-top: .75rem; border-top: 3px solid var(--line) }
h3 { margin: 2.5rem 0 .5rem }
h4 { margin: 1.75rem 0 .5rem }
p { margin: .35rem 0 }
ul, ol { margin: .35rem 0; padding-left: 1.5rem }
li { margin: .3rem 0 }
a { color: var(--link) }
dl { margin: .75rem 0 }
dt { margin-top: .75rem; font-weight: 600 }
dd { margin: 0 }
dd > dl, li > dl { padding-left: .9rem; border-left: 2px solid var(--line) }
.sentence { padding: .25rem .75rem; background: var(--soft) }
.condition > p:first-child { margin-top: 0 }
.hint { margin: 0; font-size: .94em }
table { width: 100%; margin: 1.25rem 0; border-collapse: collapse; font-size: .9em }
caption { padding-bottom: .4rem; font-weight: 600; text-align: left }
th, td { padding: .35rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400 }
thead th { background: var(--soft); font-weight: 600 }
@media (max-width: 40rem) { table { display: block; overflow-x: auto } }
@media print {
  html { font-size: 10pt }
  body { max-width: none; padding: 0 }
  a { color: inherit }
  h2, h3, h4, dt, caption { break-after: avoid }
  tr, li > p { break-inside: avoid }
  .norm::after { content: ' (' attr(href) ')'; font-size: .85em }
}
`

// A made-up portal with the assistant in it, as a portal's own team would write it: one page in three languages, under a policy
// with nothing inline. Its words are rules/texts/*/demo.json.
import { readFileSync } from 'node:fs'
import { html } from '../markup.mjs'

const languages = ['kk', 'ru', 'en']
const own = name => readFileSync(new URL(name, import.meta.url))

function page(words, names, language, home, pinned) {
  const word = key => words[`demo.${key}`]
  const links = languages.map(each => html`<li><a href="/${each}/" lang="${each}" hreflang="${each}"${each === language ? html` aria-current="page"` : ''}>${names[each]}</a></li>`)
  const menu = ['services', 'complaints', 'contacts'].map(each => html`<li><a href="#"${each === 'complaints' ? html` aria-current="page"` : ''}>${word(`menu.${each}`)}</a></li>`)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${word('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/portal.css">
<script type="module" src="/portal.js"></script>
<script type="module" crossorigin integrity="${pinned.integrity}" src="${home}widget/${pinned.script}"></script>
</head>
<body>
<p class="mark">${word('mark')}</p>
<header class="top"><div class="inner">
<span class="name">${word('name')}</span>
<nav aria-label="${word('languages')}"><ul>${links}</ul></nav>
</div></header>
<nav class="menu" aria-label="${word('menu')}"><div class="inner"><ul>${menu}</ul></div></nav>
<main class="inner">
<h1>${word('title')}</h1>
<p class="lead">${word('lead')}</p>
<div class="frame"><shagym-assistant theme="brand: #1d4f91; brand-deep: #163c6e; tint: #e8eef7; round: 2px" accepts-package></shagym-assistant></div>
<section class="received" id="received" aria-labelledby="received-title" tabindex="-1" hidden>
<h2 id="received-title">${word('received')}</h2>
<p>${word('received.text')}</p>
<ul></ul>
</section>
<section class="after" aria-labelledby="after-title">
<h2 id="after-title">${word('after')}</h2>
<p>${word('after.text')}</p>
</section>
</main>
</body>
</html>
`.text
}

const policy = home =>
  `default-src 'none'; script-src 'self' ${home}; style-src 'self'; img-src data:; frame-src ${home}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`

/**
 * Path to `{ type, headers, body }`.
 * @param home address of the assistant
 * @param build folder with what was built
 */
export function portalFiles(home, build) {
  const json = name => JSON.parse(readFileSync(`${build}/${name}`, 'utf8'))
  const headers = { 'content-security-policy': policy(home), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  const names = Object.fromEntries(languages.map(each => [each, json(`page-texts/${each}.json`)[`ui.language.${each}`]]))
  const pinned = json('web/widget/integrity.json')
  const pages = languages.map(each => [`/${each}/`, { type: 'text/html; charset=utf-8', headers, body: page(json(`page-texts/demo-${each}.json`), names, each, home, pinned) }])
  return {
    ...Object.fromEntries(pages),
    '/': pages[0][1],
    '/portal.css': { type: 'text/css; charset=utf-8', headers, body: own('portal.css') },
    '/portal.js': { type: 'text/javascript; charset=utf-8', headers, body: own('portal.js') },
  }
}

/** The sheet "how to submit": one HTML file that opens anywhere, prints well, and loads and runs nothing. */

import type { GuideSection, Package } from '../engine/view.ts'
import type { PortalSheet, SheetField, SheetPart } from '../handin/portal.ts'
import { style } from './guide-style.ts'

type Guide = Package['guide']

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}

const items = (lines: string[]): string => lines.map(line => `<li>${escaped(line)}</li>`).join('\n')

function content({ kind, lines }: GuideSection): string {
  if (lines.length === 0) return ''
  switch (kind) {
    case 'paragraphs':
      return lines.map(line => `<p>${escaped(line)}</p>`).join('\n')
    case 'steps':
      return `<ol>\n${items(lines)}\n</ol>`
    case 'list':
      return `<ul>\n${items(lines)}\n</ul>`
  }
}

function section(part: GuideSection): string {
  return `<section>\n<h2>${escaped(part.title)}</h2>\n${content(part)}\n</section>`
}

/** An address that is not of the web stays plain text: a link in a downloaded file must not run or open anything else. */
function link({ label, url }: Guide['links'][number]): string {
  const shown = /^https?:\/\/\S+$/i.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(label)}</a>` : escaped(label)
  const address = label === url ? '' : `<br><span class="address">${escaped(url)}</span>`
  return `<li>${shown}${address}</li>`
}

const paragraph = (text: string | null, kind = ''): string => (text === null ? '' : `<p${kind && ` class="${kind}"`}>${escaped(text)}</p>\n`)

function field({ name, type, label, choose, value, lang, why }: SheetField): string {
  const enter = value === null ? '' : `<pre${lang === null ? '' : ` lang="${lang}"`}>${escaped(value)}</pre>\n`
  return `<li>\n<h3>${escaped(name)}</h3>\n${paragraph(`${label} (${type})`, 'address')}${paragraph(choose)}${paragraph(why)}${enter}</li>`
}

function part({ id, title, lines, copy }: SheetPart): string {
  const shown = copy === null ? `<ul>\n${items(lines)}\n</ul>` : `<pre>${escaped(copy)}</pre>\n${lines.length > copy.split('\n').length ? paragraph(lines.at(-1) ?? null) : ''}`
  return `<section id="${escaped(id)}">\n<h3>${escaped(title)}</h3>\n${shown}</section>`
}

/** The map of the channel: its fields in order, and the values to enter, each in a box of its own to be selected at once. */
function portal({ title, stale, checked, fields, parts, sourcesTitle, sources }: PortalSheet): string {
  const list = fields.length > 0 ? `<ol class="fields">\n${fields.map(field).join('\n')}\n</ol>\n` : ''
  const from = sources.map(({ name, url }) => (url === null ? `<li>${escaped(name)}</li>` : link({ label: name, url })))
  return `<section id="portal">\n<h2>${escaped(title)}</h2>\n${paragraph(stale, 'stale')}${paragraph(checked, 'address')}${list}${parts.map(part).join('\n')}
<h3>${escaped(sourcesTitle)}</h3>\n<ul>\n${from.join('\n')}\n</ul>\n</section>`
}

/** @param sheet the map of the chosen channel, in the language of the guide */
export function renderGuide({ locale, title, sections, links }: Guide, sheet: PortalSheet | null = null): string {
  const list = links.length > 0 ? `<ul class="links">\n${links.map(link).join('\n')}\n</ul>` : ''
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${[...sections.map(section), sheet ? portal(sheet) : '', list].filter(part => part !== '').join('\n')}
</main>
</body>
</html>
`
}

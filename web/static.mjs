// Builds what the page says without JavaScript: grounds, addressees, channels and terms, in three languages, with their
// sources, all from the rulebook. It is also the first thing painted while the program loads.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { blankLetter, blankPage } from './blank.mjs'
import { blankSecurityPolicy, metaSecurityPolicy } from './headers.mjs'
import { manifest } from './manifest.mjs'
import { html, inForce } from './markup.mjs'

const languages = ['kk', 'ru', 'en']

const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)

/** One language: what it is called there, and how to word things in it. */
function speaker(rulebook, pageTexts, language) {
  const texts = { ...rulebook.texts[language], ...pageTexts[language] }
  const word = (key, values = {}) => fill(texts[key] ?? key, values)
  const act = id => rulebook.acts.find(each => each.id === id)

  const citation = ({ act: id, article, paragraph, subparagraph, edition }) => {
    const form = subparagraph ? 'citation.subparagraph' : paragraph ? 'citation.paragraph' : 'citation.article'
    const text = word('citation.cited', { act: word(`act.${id}.short`), places: word(form, { article, paragraph, subparagraph }) })
    const { url } = act(id).editions.find(each => each.id === edition) ?? {}
    return url ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`
  }
  const sources = citations => html`<details><summary>${word('ui.why.law')}</summary><ul class="citations">${citations.map(each => html`<li>${citation(each)}</li>`)}</ul></details>`
  return { word, citation, sources }
}

function list(title, rules, entry) {
  return html`<h3>${title}</h3>
<ul>${rules.filter(inForce).map(rule => html`<li>${entry(rule)}</li>`)}</ul>
`
}

/** @param whole the blank letter stands in the page itself, which has no others beside it */
function section(rulebook, pageTexts, language, whole) {
  const spoken = speaker(rulebook, pageTexts, language)
  const { word, sources } = spoken
  const blank = whole
    ? html`<details><summary>${word('handin.blank.title')}</summary>${blankLetter(rulebook, spoken)}</details>`
    : html`<p><a href="./blank-${language}.html">${word('handin.blank.title')}</a></p>`
  const period = ({ amount, unit }) => word(`ui.static.${unit}`, { n: amount })
  const named = (title, about, citations) => html`<p><strong>${title}</strong></p><p>${about}</p>${sources(citations)}`
  return html`<section id="${language}" lang="${language}">
<h2>${word('ui.start.title')}</h2>
<noscript><p class="notice warning">${word('ui.static.lead')}</p></noscript>
<p class="notice bad" data-failed hidden>${word('ui.static.failed')}</p>
${blank}
${list(word('ui.static.grounds'), rulebook.grounds, ({ id, citations }) => named(word(`ground.${id}.title`), word(`ground.${id}.about`), citations))}
${list(
    word('ui.static.routes'),
    rulebook.routes.filter(({ role }) => role),
    ({ id, citations }) => named(word(`route.${id}.title`), word(`route.${id}.about`), citations),
  )}
${list(word('ui.static.channels'), rulebook.channels, ({ id, citations }) => named(word(`channel.${id}.name`), word(`channel.${id}.about`), citations))}
${list(word('ui.static.terms'), rulebook.terms, rule => named(word(`term.${rule.id}.title`), period(rule), rule.citations))}
</section>
`
}

function masthead(pageTexts) {
  const link = language => html`<a href="#${language}" lang="${language}">${pageTexts[language][`ui.language.${language}`]}</a>`
  return html`<header class="masthead" id="static-head"><div class="masthead-inner">
<span class="brand"><img src="./icon.svg" alt="" width="32" height="32" /> ${pageTexts.kk['ui.name']}</span>
<nav class="languages" aria-label="${languages.map(language => pageTexts[language]['ui.language']).join(' · ')}">${languages.map(link)}</nav>
</div></header>`
}

async function contents(build) {
  const json = async file => JSON.parse(await readFile(path.join(build, file), 'utf8'))
  const rulebook = await json('rulebook.json')
  const entries = await Promise.all(languages.map(async language => [language, { ...(await json(`handin/handin-${language}.json`)), ...(await json(`page-texts/${language}.json`)) }]))
  return { rulebook, pageTexts: Object.fromEntries(entries) }
}

/** The markup of the page without JavaScript: its head, and a section for each language. */
export async function staticMarkup(build, { whole = false } = {}) {
  const { rulebook, pageTexts } = await contents(build)
  const sections = html`<h1 class="hidden-text">${pageTexts.kk['ui.name']}</h1>${languages.map(language => section(rulebook, pageTexts, language, whole))}`
  // In the language that the page's own markup is in before anybody has chosen one.
  return { masthead: masthead(pageTexts).text, sections: sections.text, description: pageTexts.kk['ui.start.lead'] }
}

/** What the first question needs in every language is asked for before the program that needs it has come. */
const ahead = files =>
  [/^assets\/shagym-[^/]*\.wasm$/, /^assets\/rules-[^/]*\.json$/]
    .flatMap(pattern => files.filter(name => pattern.test(name)))
    .map(name => `<link rel="preload" as="fetch" crossorigin href="./${name}" />`)
    .join('\n    ')

/** Plugin for Vite. `build` is the folder with the rulebook and the page's texts. */
export function staticPart(build) {
  return {
    name: 'shagym-static',
    async buildStart() {
      if (this.meta.watchMode) return
      const { rulebook, pageTexts } = await contents(build)
      for (const language of languages) {
        const source = blankPage(rulebook, speaker(rulebook, pageTexts, language), language, blankSecurityPolicy)
        this.emitFile({ type: 'asset', fileName: `blank-${language}.html`, source })
      }
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest(pageTexts)) })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        const { masthead, sections, description } = await staticMarkup(build)
        const policy = html`<meta http-equiv="Content-Security-Policy" content="${metaSecurityPolicy}" />`
        return page
          .replace('<!--policy-->', () => policy.text)
          .replace('<!--description-->', () => html`<meta name="description" content="${description}" />`.text)
          .replace('<!--ahead-->', () => ahead(Object.keys(bundle)))
          .replace('<!--masthead-->', () => masthead)
          .replace('<!--static-->', () => sections)
      },
    },
  }
}

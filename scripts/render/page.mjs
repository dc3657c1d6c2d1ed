import { calendar } from './calendar.mjs'
import { exits, grounds } from './grounds.mjs'
import { h, raw } from './html.mjs'
import { documents, elements, guide, insults, letter } from './letter.mjs'
import { Parts } from './parts.mjs'
import { questions } from './questions.mjs'
import { authorities, channels, routes } from './routes.mjs'
import { style } from './style.mjs'
import { acts, registration, terms } from './terms.mjs'
import { Words } from './words.mjs'

/** In the order in which a lawyer asks: which law, which grounds, where, until when, in which words. */
const sections = { acts, grounds, exits, routes, authorities, channels, terms, registration, documents, letter, elements, insults, guide, facts: questions, calendar }

/** The whole rulebook as one HTML page in one language. */
export function page(book, language) {
  const words = new Words(book, language)
  const parts = new Parts(words)
  const { version, checked_on } = book.entries.rulebook[0].value
  const written = Object.entries(sections).map(([id, render]) => ({ id, title: words.own(`section.${id}`), content: render(book, parts) }))
  const title = words.own('title')
  const html = h(
    'html',
    { lang: language },
    h('head', null, h('meta', { charset: 'utf-8' }), h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), h('title', null, title), h('style', null, raw(style))),
    h(
      'body',
      null,
      h('header', null, h('h1', null, title), h('p', null, words.own('lead')), h('p', null, words.own('version', { version, date: words.date(checked_on) })), h('p', null, words.get('disclaimer'))),
      contents(written, words),
      h('main', null, reading(words), written.map((section) => sectionOf(section))),
    ),
  )
  return `<!doctype html>\n${html}\n`
}

function contents(written, words) {
  const entries = (content) => (Array.isArray(content) ? h('ol', null, content.map(({ id, title }) => h('li', null, h('a', { href: `#${id}` }, title)))) : null)
  return h(
    'nav',
    { 'aria-labelledby': 'contents' },
    h('h2', { id: 'contents' }, words.own('contents')),
    h(
      'ol',
      null,
      h('li', null, h('a', { href: '#reading' }, words.own('reading'))),
      written.map(({ id, title, content }) => h('li', null, h('a', { href: `#${id}` }, title), entries(content))),
    ),
  )
}

function reading(words) {
  const how = ['conditions', 'answers', 'open', 'law'].map((key) => h('p', null, words.own(`reading.${key}`)))
  return h('section', { 'aria-labelledby': 'reading' }, h('h2', { id: 'reading' }, words.own('reading')), how)
}

function sectionOf({ id, title, content }) {
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), Array.isArray(content) ? content.map(({ html }) => html) : content)
}

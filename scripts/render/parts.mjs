import { Conditions } from './conditions.mjs'
import { fragment, h, list } from './html.mjs'

/** What the sections have in common. `source` is always file and JSON pointer of what is shown. */
export class Parts {
  constructor(words) {
    this.words = words
    this.conditions = new Conditions(words)
  }

  paragraphs(text) {
    return text.split('\n').map((line) => h('p', null, line))
  }

  /** A part without a condition of its own needs none said. */
  condition(value, source) {
    return value === undefined || value === null ? null : this.conditions.block(value, source)
  }

  /** Rows of a description list: `[label, content]`; a row without content is left out. */
  rows(...rows) {
    const filled = rows.filter((row) => row && row[1] !== null && row[1] !== undefined && row[1] !== false)
    return h('dl', null, filled.map(([label, content]) => fragment(h('dt', null, this.words.own(`label.${label}`)), h('dd', null, content))))
  }

  citations(citations = []) {
    if (citations.length === 0) return null
    return list('ul', citations.map((each) => this.words.citation(each)), { class: 'norms' })
  }

  notes(ids = []) {
    return list('ul', ids.map((id) => this.paragraphs(this.words.get(`note.${id}`))), { class: 'notes' })
  }

  texts(keys) {
    return list('ul', keys.map((key) => this.paragraphs(this.words.slots(key))))
  }

  steps(keys) {
    return list('ol', keys.map((key) => this.paragraphs(this.words.slots(key))))
  }

  link(url) {
    return url ? h('a', { href: url }, url.replace(/^https:\/\//, '')) : null
  }

  /** Sentences of the letter or lines of the guide, each with its condition and its norms. */
  lines(lines = [], source) {
    return list(
      'ol',
      lines.map((line, index) => [
        h('div', { class: 'sentence', 'data-text': line.text }, this.paragraphs(this.words.slots(line.text))),
        this.rows(['when', this.condition(line.when, `${source}/${index}/when`)], ['sources', this.citations(line.citations)]),
      ]),
    )
  }

  validity({ valid: { from, to } }) {
    const { words } = this
    return words.own(to ? 'valid.until' : 'valid.from', { from: words.date(from), to: to && words.date(to) })
  }

  /** An entry for one version of a rule; where the law has changed, the title says which. */
  ruleEntry(kind, rule, title, ...content) {
    const id = rule.version > 1 ? `${kind}-${rule.id}-${rule.version}` : `${kind}-${rule.id}`
    const several = rule.version > 1 || rule.valid.to
    return this.entry(id, several ? this.words.own('versioned', { title, validity: this.validity(rule) }) : title, ...content)
  }

  /** The rows that every rule ends with. */
  rule(rule) {
    const { citations, notes, checked_on, confidence, version } = rule
    const { words } = this
    return [
      ['sources', this.citations(citations) ?? words.own('none_stated')],
      ['notes', this.notes(notes)],
      ['validity', this.validity(rule)],
      ['checked', words.date(checked_on)],
      ['confidence', words.own(`confidence.${confidence}`)],
      ['version', String(version)],
    ]
  }

  /** One entry under a heading of its own. */
  entry(id, title, ...content) {
    return { id, title, html: h('section', { 'aria-labelledby': id }, h('h3', { id }, title), content) }
  }
}

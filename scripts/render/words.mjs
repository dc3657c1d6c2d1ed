import { h } from './html.mjs'

/** The words of one language, and what of the rules is said in them everywhere: dates, facts, options, norms. */
export class Words {
  constructor(book, language) {
    this.book = book
    this.language = language
    this.facts = new Map(book.entries.facts.map(({ value }) => [value.id, value]))
    this.acts = new Map(book.entries.act.map(({ value }) => [value.id, value]))
  }

  /** A text of the rules that may be absent. */
  find(key) {
    const { engine, render } = this.book.texts[this.language]
    return (engine.get(key) ?? render.get(key))?.text
  }

  get(key, values = {}) {
    const text = this.find(key)
    if (text === undefined) throw new Error(`rules/texts/${this.language} has no text "${key}"`)
    return fill(text, values)
  }

  /** A word of this page. */
  own(key, values) {
    return this.get(`render.${key}`, values)
  }

  date(iso) {
    const [year, month, day] = iso.split('-').map(Number)
    return this.get('date.long', { day, month: this.get(`date.month.${month}`), year })
  }

  /** A month like 2026-06, in the form that stands alone. */
  month(iso) {
    const date = new Date(`${iso}-01T00:00:00Z`)
    return new Intl.DateTimeFormat(this.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
  }

  quoted(text) {
    return `${this.own('quote.open')}${text}${this.own('quote.close')}`
  }

  /** "a", "b" or "c". */
  anyOf(texts) {
    const last = texts.at(-1)
    return texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} ${this.own('either')} ${last}`
  }

  /** The short noun of a fact, also of one that the engine adds. */
  factName(path) {
    const [id, part] = path.split('.')
    if (['today', 'stage', 'authority'].includes(id)) return this.own(`fact.${id}`)
    const name = this.get(`fact.${id}.name`)
    return part ? `${name}, ${this.get(`field.${this.facts.get(id).kind}.${part}`)}` : name
  }

  /** One value of a fact as people read it. */
  option(id, value) {
    if (value === null) return this.get('answer.blank')
    if (typeof value === 'boolean') return this.get(value ? 'answer.yes' : 'answer.no')
    const fact = this.facts.get(id)
    if (id === 'stage') return this.quoted(this.own(`stage.${value}`))
    if (id === 'authority') return this.quoted(this.slots(`authority.${value}.name`))
    if (id === 'documents') return this.quoted(this.get(`document.${value}.name`))
    if (fact?.from === 'routes') return this.quoted(this.get(`route.${value}.title`))
    if (fact?.from === 'channels') return this.quoted(this.get(`channel.${value}.name`))
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return this.date(value)
    return this.quoted(this.get(`fact.${id}.option.${value}`))
  }

  /** A sentence with the names of the facts in the places that they fill. */
  slots(key) {
    return this.get(key).replace(/\{([^{}:]+)(?::[^{}]+)?\}/g, (_, path) => `‹${this.factName(path)}›`)
  }

  /** A norm, in words, with the official link. */
  citation({ act, article, paragraph, subparagraph, edition }) {
    const form = subparagraph ? 'citation.subparagraph' : paragraph ? 'citation.paragraph' : 'citation.article'
    const places = this.get(form, { article, paragraph, subparagraph })
    const { url } = this.acts.get(act).editions.find(({ id }) => id === edition)
    return h('a', { href: url, class: 'norm' }, this.get('citation.cited', { places, act: this.get(`act.${act}.short`) }))
  }
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? values[name] : hole))

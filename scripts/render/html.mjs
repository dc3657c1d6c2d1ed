/** Finished HTML, which is not escaped again. */
class Html {
  constructor(text) {
    this.text = text
  }
  toString() {
    return this.text
  }
}

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => escaped[sign])

const empty = new Set(['meta', 'br'])

/** An element: `h('a', { href }, 'text', child, [more])`. Children that are null or false are left out, text is escaped. */
export function h(tag, attributes, ...children) {
  const written = Object.entries(attributes ?? {}).filter(([, value]) => value !== undefined && value !== null)
  const start = `<${tag}${written.map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`
  return new Html(empty.has(tag) ? start : `${start}${inner(children)}</${tag}>`)
}

/** Children without an element around them. */
export const fragment = (...children) => new Html(inner(children))

/** Text that is HTML already: the style sheet. */
export const raw = (text) => new Html(text)

const inner = (children) =>
  children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Html ? child.text : escape(child)))
    .join('')

/** A list of items, or nothing when there is none. */
export const list = (tag, items, attributes) => (items.length ? h(tag, attributes, items.map((item) => h('li', null, item))) : null)

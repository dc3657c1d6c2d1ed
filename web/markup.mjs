// HTML as text, for what the build writes: every value is escaped, save those that are markup already.

const escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

class Markup {
  constructor(text) {
    this.text = text
  }
}

const shown = value => (Array.isArray(value) ? value.map(shown).join('') : value instanceof Markup ? value.text : escaped(String(value)))

export const html = (strings, ...values) => new Markup(String.raw({ raw: strings }, ...values.map(shown)))

/** Of rules with a time: those that hold now. */
export const inForce = rule => !rule.valid || rule.valid.to === null

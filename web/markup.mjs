// HTML as text, for what the build writes: every value is escaped, save those that are markup already.

const escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

class Markup {
  constructor(text) {
    this.text = text
  }
}

const shown = value => (Array.isArray(value) ? value.map(shown).join('') : value instanceof Markup ? value.text : escaped(String(value)))

export const html = (strings, ...values) => new Markup(String.raw({ raw: strings }, ...values.map(shown)))

/** How a page begins that the build writes whole. What it may do is said before anything that it could do. @param more markup */
export const pageHead = ({ language, policy, scheme, more }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="${scheme}" />
${more}
</head>
`

/** Of rules with a time: those that hold now. */
export const inForce = rule => !rule.valid || rule.valid.to === null

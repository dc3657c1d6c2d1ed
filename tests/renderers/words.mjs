// The page's own words, straight from the rulebook's texts.
import { readFileSync } from 'node:fs'

/** Like the page's: key and values to text, in one language. */
export function wordsIn(locale) {
  const texts = JSON.parse(readFileSync(new URL(`../../rules/texts/${locale}/page.json`, import.meta.url), 'utf8'))
  const words = (key, values = {}) => {
    if (!(key in texts)) throw new Error(`no text ${key}`)
    return texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  }
  return Object.assign(words, { locale })
}

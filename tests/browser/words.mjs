// The words of the page and of the rulebook, as they were built, so that a test can say what a person should read.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

const table = name => JSON.parse(readFileSync(new URL(`../../build/${name}.json`, import.meta.url), 'utf8'))

/** Key and values to text, in one language. */
export function wording(language) {
  const parts = [`rulebook/${language}`, `rulebook/letter-${language}`, `page-texts/${language}`, `page-texts/file-${language}`, `page-texts/keep-${language}`, ...['widget', 'embed', 'demo'].map(part => `page-texts/${part}-${language}`), `handin/handin-${language}`]
  const texts = Object.assign({}, ...parts.map(table))
  return (key, values = {}) => {
    assert.ok(key in texts, `no text ${key}`)
    return texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  }
}

export const rules = table('rulebook/rules')

// What is made in every engine: a letter in each language, edited, shortened, with enclosures and with what the font lacks.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const requestOf = name => JSON.parse(readFileSync(new URL(`../cases/good/${name}.request.json`, import.meta.url), 'utf8'))

const documentOf = (id, content) => ({ id, name: `${id} құжат.pdf`, type: 'pdf', size: content.length, sha256: createHash('sha256').update(content).digest('hex'), role: 'other' })

const contents = { a: '%PDF-1.4 a', b: '%PDF-1.4 b'.repeat(5000) }
const documents = Object.entries(contents).map(([id, content]) => documentOf(id, content))

function caseOf(name, { letterLocale, textLimit = null, edits = [], answers = {} }) {
  const request = requestOf(name)
  const given = { id: 'one', name: null, locale: request.locale, letterLocale, answers: { ...request.answers, ...answers, enclosures: true }, typed: {}, documents, edits, tidy: true, target: null, page: null }
  return { name: `${name}, ${letterLocale}`, told: { now: request.now, given, textLimit }, contents }
}

const edited = locale => [{ locale, block: 'story', original: ['x'], lines: ['Ә Ғ Қ Ң Ө Ұ Ү Һ І — «өз сөзім», 中 😀 e\u0301.', 'ﬁ №5 249 990 ₸ § <b>'] }]

export const cases = [
  caseOf('every-ground-at-once', { letterLocale: 'kk', edits: edited('kk'), textLimit: 900 }),
  caseOf('everything-optional', { letterLocale: 'ru', answers: { provider_name: 'Ұзақ атау \u{1F600} '.repeat(12).trim() } }),
  caseOf('conduct-rude-employee', { letterLocale: 'kk+ru', edits: edited('ru') }),
  caseOf('conduct-rude-employee', { letterLocale: 'en', edits: edited('en') }),
]

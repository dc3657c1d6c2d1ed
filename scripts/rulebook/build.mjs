import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle, byUse, handinRules, wordsOf } from './bundle.mjs'
import { checkRules } from './check.mjs'
import { changeOfDays } from './calendar-days.mjs'
import { languages } from './kinds.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const usage = 'usage: build-rulebook [--rules DIR] [--out DIR]'

process.exitCode = main(process.argv.slice(2))

/** Checks the rules and writes the bundle. Nothing is written when there is a fault. */
function main(args) {
  const folders = options(args)
  if (!folders) {
    console.error(usage)
    return 2
  }
  if (!existsSync(folders.rules)) {
    console.error(`${folders.rules}: no such folder`)
    return 2
  }
  const { book, faults } = checkRules(folders.rules)
  if (faults.count > 0) {
    for (const line of faults.lines) console.error(line)
    console.error(`${faults.count} ${faults.count === 1 ? 'fault' : 'faults'}, nothing written`)
    return 1
  }
  const rulebook = bundle(book)
  const text = JSON.stringify(rulebook)
  write(folders.out, 'rulebook.json', text)
  // The page loads the rules and one language first, the letter's words and other languages when they are needed.
  const { texts, ...rules } = rulebook
  write(folders.out, 'rulebook/rules.json', JSON.stringify(rules))
  for (const language of languages) {
    const { first, letter } = byUse(texts[language])
    write(folders.out, `rulebook/${language}.json`, JSON.stringify(first))
    write(folders.out, `rulebook/letter-${language}.json`, JSON.stringify(letter))
    const writeWords = (name, part) => write(folders.out, `${name}-${language}.json`, JSON.stringify(wordsOf(book, language, part)))
    write(folders.out, `page-texts/${language}.json`, JSON.stringify(wordsOf(book, language, 'page')))
    for (const part of ['file', 'keep', 'widget', 'embed', 'demo']) writeWords(`page-texts/${part}`, part)
    writeWords('handin/handin', 'handin')
  }
  write(folders.out, 'handin/handin-rules.json', JSON.stringify(handinRules(book)))
  console.log(summary(rulebook, text))
  for (const line of changeOfDays(folders.rules, book)) console.log(line)
  return 0
}

function options(args) {
  try {
    const { values } = parseArgs({ args, options: { rules: { type: 'string' }, out: { type: 'string' } } })
    return { rules: resolve(values.rules ?? join(root, 'rules')), out: resolve(values.out ?? join(root, 'build')) }
  } catch {
    return undefined
  }
}

/** Leaves a file alone that already says the same, so that nothing after it is built anew. */
function write(folder, name, text) {
  const file = join(folder, name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

function summary(rulebook, text) {
  const counts = ['grounds', 'routes', 'channels', 'terms', 'facts'].map((key) => `${new Set(rulebook[key].map(({ id }) => id)).size} ${key}`)
  const texts = `${Object.keys(rulebook.texts.kk).length} texts in ${rulebook.languages.join(', ')}`
  const bytes = Buffer.byteLength(text)
  return `rulebook ${rulebook.version}: ${[...counts, texts].join(', ')}; ${(bytes / 1000).toFixed(1)} kB; sha256 ${rulebook.hash}`
}

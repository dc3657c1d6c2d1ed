// Run with: node --test tests/rulebook/render.test.mjs
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'parse5'
import { Conditions } from '../../scripts/render/conditions.mjs'
import { h } from '../../scripts/render/html.mjs'
import { page } from '../../scripts/render/page.mjs'
import { Words } from '../../scripts/render/words.mjs'
import { checkRules } from '../../scripts/rulebook/check.mjs'
import { conditionKeys, factsRead } from '../../scripts/rulebook/conditions.mjs'
import { languages } from '../../scripts/rulebook/kinds.mjs'
import { expectedTexts } from '../../scripts/rulebook/text-keys.mjs'
import { occurrences, walk } from '../../scripts/rulebook/walk.mjs'
import { rules, withFolder } from './helpers.mjs'

const { book } = checkRules(resolve(rules))

/** Remembers which texts were asked for. */
class Asked extends Map {
  asked = new Set()
  get(key) {
    this.asked.add(key)
    return super.get(key)
  }
}
for (const language of languages) for (const part of ['engine', 'render']) book.texts[language][part] = new Asked(book.texts[language][part])

const pages = Object.fromEntries(languages.map((language) => [language, parsed(page(book, language))]))

function parsed(html) {
  const errors = []
  const document = parse(html, { onParseError: ({ code, startLine, startCol }) => errors.push(`${code} at ${startLine}:${startCol}`) })
  const elements = []
  const visit = (node) => {
    if (node.tagName) elements.push(Object.assign(node, Object.fromEntries(node.attrs.map(({ name, value }) => [`@${name}`, value]))))
    node.childNodes?.forEach(visit)
  }
  visit(document)
  return { html, errors, elements }
}

/** Words for what a rule may say, but none says today. */
const vocabulary = new Set(['fails', 'all', 'not_all', 'after', 'not_after', 'not_before', 'valid.until', 'term.gap.no'].map((key) => `render.${key}`))

/** What people read, one line for each paragraph, item or cell. */
function textOf(node) {
  if (node.nodeName === '#text') return node.value
  const text = node.tagName === 'style' ? '' : (node.childNodes ?? []).map(textOf).join('')
  return ['p', 'li', 'dt', 'dd', 'td', 'th', 'h3', 'h4'].includes(node.tagName) ? `\n${text}\n` : text
}

const conditionsOfRules = conditionKeys.flatMap((key) => [...occurrences(book, key)]).filter(({ value }) => value !== null)

/** The literals that a condition compares with, each with the fact. */
function* compared(node) {
  const [name, args] = Object.entries(node)[0]
  if (!Array.isArray(args)) return
  const path = args.map((arg) => arg?.var).find(Boolean)
  for (const arg of args) {
    if (path && typeof arg === 'string') yield [path, arg]
    else if (path && Array.isArray(arg)) for (const each of arg) yield [path, each]
    else if (['some', 'none', 'all'].includes(name) && arg?.in) for (const each of arg.in[1]) yield [path, each]
    else if (arg && typeof arg === 'object' && !Array.isArray(arg)) yield* compared(arg)
  }
}

for (const language of languages) {
  const { html, errors, elements } = pages[language]
  const words = new Words(book, language)
  const text = textOf(elements.find(({ tagName }) => tagName === 'html'))

  suite(`the rules as a page, ${language}`, () => {
    test('is HTML without a fault, in its language, without scripts and without anything to load', () => {
      assert.deepEqual(errors, [])
      assert.equal(elements[0]['@lang'], language)
      const loading = ['script', 'link', 'img', 'iframe', 'object', 'video', 'audio', 'form', 'base']
      assert.deepEqual(elements.filter(({ tagName }) => loading.includes(tagName)).map(({ tagName }) => tagName), [])
      assert.doesNotMatch(html, /@import|url\(|\son\w+=/)
    })

    test('gives every id once, leads every link somewhere, and never skips a level of headings', () => {
      const ids = elements.map((each) => each['@id']).filter(Boolean)
      assert.equal(new Set(ids).size, ids.length)
      const links = elements.filter(({ tagName }) => tagName === 'a').map((each) => each['@href'])
      assert.deepEqual(links.filter((href) => !href.startsWith('https://') && !ids.includes(href.slice(1))), [])
      const labels = elements.map((each) => each['@aria-labelledby']).filter(Boolean)
      assert.deepEqual(labels.filter((id) => !ids.includes(id)), [])
      const levels = elements.map(({ tagName }) => tagName.match(/^h([1-6])$/)?.[1]).filter(Boolean).map(Number)
      assert.equal(levels.filter((level) => level === 1).length, 1)
      assert.deepEqual(levels.filter((level, index) => index && level > levels[index - 1] + 1), [])
    })

    test('says every condition, with the name of each fact and the words of each answer', () => {
      assert.ok(conditionsOfRules.length > 100)
      for (const { file, at, value } of conditionsOfRules) {
        const shown = elements.filter((each) => each['@data-source'] === `${file}#${at}`)
        assert.equal(shown.length, 1, `${file}: ${at}`)
        const said = textOf(shown[0])
        assert.ok(said.trim().length > 3, `${file}: ${at}`)
        for (const path of factsRead(value)) assert.ok(said.includes(nameOf(path, words)), `${file}: ${at}: ${path} in "${said}"`)
        if (typeof value === 'object') for (const [path, literal] of compared(value)) assert.ok(said.includes(words.option(path, literal)), `${file}: ${at}: ${literal} in "${said}"`)
      }
    })

    test('links every norm to the edition that the rules cite', () => {
      const cited = []
      for (const entries of Object.values(book.entries)) {
        for (const { value } of entries) {
          walk(value, '', (key, each) => {
            if (key === 'citations') cited.push(...each)
            if (key === 'citation') cited.push(each)
          })
        }
      }
      const urls = cited.map(({ act, edition }) => words.acts.get(act).editions.find(({ id }) => id === edition).url)
      const links = elements.filter((each) => each['@class'] === 'norm')
      assert.deepEqual(links.map((each) => each['@href']).sort(), urls.sort())
      assert.ok(links.every((link) => /\d/.test(textOf(link))))
    })

    test('shows no id, no operator and no hole', () => {
      assert.doesNotMatch(text, /[{}\0]|===|!==|\bundefined\b|\bnull\b|\bNaN\b|\[object|"var"|render\.|[a-z]+_[a-z]+/)
      if (language === 'en') return
      const ids = new Set(Object.values(book.ids).flatMap((each) => [...each]))
      for (const { value } of book.entries.facts) for (const option of value.options ?? []) ids.add(option)
      const latin = text.match(/(?<![\w.@/-])[a-z][a-z-]+(?![\w.@/-])/g) ?? []
      assert.deepEqual(latin.filter((word) => ids.has(word)), [])
    })

    test('uses every word written for it, and every text of the rules', () => {
      const { engine, render } = book.texts[language]
      assert.deepEqual([...render.keys()].filter((key) => !render.asked.has(key) && !vocabulary.has(key)), [])
      // Parts of names and addresses, the shorter titles of a law that is cited again, and names of files and handing in belong to the screen and the letter.
      const elsewhere = /^(field\.|handin\.|document\.\w+\.file$|act\.\w+\.(title|again)$)/
      const missing = [...expectedTexts(book)].filter(({ key, optional }) => !elsewhere.test(key) && !engine.asked.has(key) && (!optional || engine.has(key)))
      assert.deepEqual(missing.map(({ key }) => key), [])
    })
  })
}

function nameOf(path, words) {
  const [family, id] = path.split('.')
  if (family === 'ground' || family === 'term') return words.get(`${family}.${id}.title`)
  return path === 'documents' ? '' : words.factName(path)
}

test('the three pages have the same structure', () => {
  // A text may have more paragraphs in one language than in another.
  const structure = ({ elements }) => elements.filter(({ tagName }) => tagName !== 'p').map(({ tagName, ...each }) => [tagName, each['@id'], each['@data-source'], each['@data-text'], each['@scope']])
  for (const language of ['ru', 'en']) assert.deepEqual(structure(pages[language]), structure(pages.kk))
})

test('a denied condition says the opposite', () => {
  const said = (node) => textOf(parsed(String(h('div', null, new Conditions(new Words(book, 'en')).truth(node, true)))).elements[0]).split('\n').filter(Boolean)
  const ticked = { in: ['late', { var: 'happened' }] }
  const option = book.texts.en.engine.get('fact.happened.option.late').text
  assert.deepEqual(said({ '!': [ticked] }), [`What happened: “${option}” is not ticked`])
  assert.deepEqual(said({ '!': [{ '!': [ticked] }] }), said(ticked))
  assert.deepEqual(said({ '!': [{ or: [ticked, false] }] }), ['This does not hold:', 'At least one of these holds:', ...said(ticked), 'Never by itself'])
  assert.deepEqual(said({ '!': [{ '<': [{ var: 'due_on' }, { var: 'today' }] }] }), [`${book.texts.en.engine.get('fact.due_on.name').text}: not before today`])
  assert.deepEqual(said({ '===': [{ var: 'due_known' }, false] }), said({ '!': [{ '!!': [{ var: 'due_known' }] }] }))
  assert.throws(() => said({ max: [1, 2] }), /no words for the operator max/)
})

test('the command writes one page per language, and says faults of the rules', () =>
  withFolder((folder) => {
    const script = fileURLToPath(new URL('../../scripts/render-rules', import.meta.url))
    const { status, stderr } = spawnSync(script, ['--out', folder], { encoding: 'utf8' })
    assert.equal(stderr, '')
    assert.equal(status, 0)
    assert.ok(languages.every((language) => existsSync(join(folder, `rules-${language}.html`))))
    const none = spawnSync(script, ['--rules', folder, '--out', folder], { encoding: 'utf8' })
    assert.equal(none.status, 1)
    assert.match(none.stderr, /facts\.json/)
  }))

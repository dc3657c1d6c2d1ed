import { inForceToday } from './case.mjs'
import { languages } from './kinds.mjs'
import { placeholdersOf } from './placeholders.mjs'
import { factsRead } from './conditions.mjs'
import { findCase, notTrue } from './search.mjs'
import { judge, sites } from './sites.mjs'

/**
 * A question that no case ever asks. The engine asks for a fact while a condition it looks at is still open because of it, or
 * while a sentence it lets through, or a term that runs, names it. So for every fact one case is looked for in which everything
 * else is known and that is so; if no place that reads the fact has such a case, the question is unreachable, whatever the order
 * of pages. (A case found is one in which the question matters; that a walk from the first page leads there is for the walks of
 * the native tests to show.)
 */
export function checkUnasked(book, cases, faults, unsure) {
  const all = [...sites(book)]
  const unasked = new Set()
  for (const { file, at, value: fact } of book.entries.facts) {
    if (faults.touches(file, at + '/id')) continue
    const results = needs(fact, all, book).map(({ wanted, open }) => () => findCase(cases, wanted, open && fact.id))
    let unsaid = false
    const asked = results.some((look) => {
      const { found, undecided } = look()
      unsaid ||= undecided
      return found
    })
    if (asked) continue
    if (unsaid) unsure(file, at + '/id', 'too many cases to say whether this question is ever asked')
    else unasked.add(fact.id)
  }
  tell(book, unasked, faults)
}

/** A page all of whose questions are unreachable is told as the page. */
function tell(book, unasked, faults) {
  const asked = new Set(book.entries.facts.filter(({ value }) => !unasked.has(value.id)).map(({ value }) => value.page))
  for (const { file, at, value: { id, page } } of book.entries.facts) {
    if (!unasked.has(id) || !asked.has(page)) continue
    faults.add(file, at + '/id', `no case ever asks "${id}": wherever it is read, something else has decided before, expected a case that needs it`)
  }
  for (const { file, at, value: { id } } of book.entries.pages) {
    if (asked.has(id)) continue
    const names = book.entries.facts.filter(({ value }) => value.page === id).map(({ value }) => `"${value.id}"`)
    if (names.length > 0) faults.add(file, at + '/id', `no case ever shows the page "${id}" (${names.join(', ')}), expected a case that needs one of its questions`)
  }
}

/** What has to be so for the fact to be asked, by each of the places that could ask it. With `open` the fact is left unanswered. */
function needs(fact, all, book) {
  const found = []
  const isRead = (condition) => [...factsRead(condition)].some((name) => name.split('.')[0] === fact.id)
  for (const { condition, among, text, dates = [], files, asks } of all) {
    if (asks !== false && condition !== undefined && isRead(condition)) found.push({ wanted: [judge(condition), ...among], open: true })
    const named = dates.includes(fact.id) || (files && fact.kind === 'files') || (text && textNames(book, text, fact.id))
    if (named) found.push({ wanted: [judge(files ? true : condition), ...among] })
  }
  for (const { value: authority } of book.entries.authorities) {
    const texts = ['name', 'addressee'].map((part) => `authority.${authority.id}.${part}`)
    if (texts.some((key) => textNames(book, key, fact.id))) found.push({ wanted: [judge({ '===': [{ var: 'authority' }, authority.id] })] })
  }
  if (fact.from) found.push(...pairs(book, fact.from))
  return found
}

/** Routes and channels are asked for where two of them are possible. */
function* pairs(book, kind) {
  const noExit = book.entries.exits.map(({ value }) => notTrue(inForceToday(value)))
  const rules = book.entries[kind].map(({ value }) => inForceToday(value))
  for (const [index, one] of rules.entries()) {
    for (const other of rules.slice(index + 1)) yield { wanted: [one, other, ...noExit] }
  }
}

const textNames = (book, key, id) => languages.some((language) => {
  const found = book.texts[language].engine.get(key)
  return found && placeholdersOf(found.text).some((name) => name.split(/[.:]/)[0] === id)
})

import { oneOf, pointer } from './faults.mjs'
import { occurrences } from './walk.mjs'

/** Checks that whatever one entry names in another file is there. */
export function checkReferences(book, known, faults) {
  const must = (file, at, value, ids, what) => {
    if (!ids.has(value)) faults.add(file, at, `"${value}" is no ${what}, ${oneOf(ids)}`)
  }
  const dates = new Set([...known].filter(([, { type }]) => type === 'date' || type === 'unknown').map(([name]) => name))

  for (const { file, at, value: fact } of book.entries.facts) {
    must(file, at + '/page', fact.page, book.ids.pages, 'page')
    for (const limit of ['not_before', 'not_after']) {
      if (fact[limit]) must(file, at + pointer(limit), fact[limit], dates, 'date fact')
    }
  }
  for (const { file, at, value: ground } of book.entries.ground) must(file, at + '/event', ground.event, dates, 'date fact')
  for (const { file, at, value: term } of book.entries.terms) {
    term.starts.forEach((start, index) => {
      const where = at + pointer('starts', index)
      if (start.fact) must(file, where + '/fact', start.fact, dates, 'date fact')
      if (start.portal) must(file, where + '/portal', start.portal, dates, 'date fact')
      if (start.after) must(file, where + '/after', start.after, earlier(book, term.id), 'term that stands before this one')
    })
  }
  for (const { file, at, value: route } of book.entries.routes) {
    if (route.role !== null && book.entries.authorities.length > 0) must(file, at + '/role', route.role, rolesOf(book), 'role of an authority')
  }
  for (const { file, value: letter } of book.entries.letter) {
    const facts = new Set(book.ids.facts)
    letter.elements.forEach(({ fact }, index) => {
      if (fact !== null) must(file, pointer('elements', index, 'fact'), fact, facts, 'fact')
    })
  }
  if (book.whole) checkPagesUsed(book, faults)
  checkCitations(book, faults)
}

const rolesOf = (book) => new Set(book.entries.authorities.map(({ value }) => value.role))

/** A term counted from another one comes after it in the file, so no circle can arise. */
function earlier(book, id) {
  const ids = book.entries.terms.map(({ value }) => value.id)
  return new Set(ids.slice(0, ids.indexOf(id)))
}

function checkPagesUsed(book, faults) {
  const asked = new Set(book.entries.facts.map(({ value }) => value.page))
  for (const { file, at, value } of book.entries.pages) {
    if (asked.has(value.id)) continue
    faults.add(file, at + '/id', `no question stands on the page "${value.id}", expected a fact with it in facts.json`)
  }
}

/** A citation names an act and one of its editions; and an edition that nothing cites would only go stale. */
function checkCitations(book, faults) {
  const acts = new Map(book.entries.act.map(({ value }) => [value.id, new Set(value.editions.map(({ id }) => id))]))
  const cited = new Set()
  const check = (file, at, { act, edition }) => {
    cited.add(`${act} ${edition}`)
    const editions = acts.get(act)
    if (!book.ids.act.has(act)) faults.add(file, at + '/act', `"${act}" is no act, ${oneOf(book.ids.act)}`)
    else if (editions && !editions.has(edition)) {
      faults.add(file, at + '/edition', `"${edition}" is no edition of ${act}, ${oneOf(editions)}`)
    }
  }
  for (const { file, at, value } of occurrences(book, 'citations')) {
    value.forEach((each, index) => check(file, at + pointer(index), each))
  }
  for (const { file, at, value } of occurrences(book, 'citation')) check(file, at, value)
  if (!book.whole) return
  for (const { file, value } of book.entries.act) {
    value.editions.forEach(({ id }, index) => {
      if (cited.has(`${value.id} ${id}`)) return
      const message = `nothing cites the edition "${id}" of ${value.id}, expected a citation or no such edition`
      faults.add(file, pointer('editions', index), message)
    })
  }
}

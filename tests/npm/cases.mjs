// Golden cases as a consumer of the package has them: requests, and a case.json of each that leads to a letter.
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../cases/good/', import.meta.url)
const read = name => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const { hash } = JSON.parse(readFileSync(new URL('../../build/rulebook.json', import.meta.url), 'utf8'))
/** Approved views leave the rulebook's hash out: it would change with every word. */
const approved = view => ({ ...view, rulebook: { ...view.rulebook, hash } })

/** Name of a golden case, its request, and the view that was approved. */
export const golden = readdirSync(folder)
  .filter(name => name.endsWith('.request.json'))
  .map(name => name.replace('.request.json', ''))
  .map(name => ({ name, request: read(`${name}.request.json`), view: approved(read(`${name}.view.json`)) }))

/** As the page writes it. Enclosures are left out: nobody has the files that golden cases speak of. */
export const caseOf = ({ locale, letter_locale = null, now, answers }) => ({
  format: 1, id: 'golden', now, locale, letter_locale, text_limit: null, answers: { ...answers, enclosures: null }, documents: [],
})

/** Golden cases that come to a whole letter, spread over all there are. */
export function withLetter(count) {
  const all = golden.filter(({ view, request }) => view.package && !request.page)
  const share = at => Math.floor((at * count) / all.length)
  return all.filter((_, at) => all.length <= count || share(at) !== share(at - 1))
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../cases/', import.meta.url)

/** Files whose name says neither what they ask nor what was approved, and views that no request leads to. */
export const orphans = []

/** Every case: its name ("good/refusal-written"), the bytes of its request, and where its approved view lies. */
export const cases = ['good', 'bad'].flatMap((kind) => casesOf(kind))

function casesOf(kind) {
  const files = readdirSync(new URL(`${kind}/`, folder)).sort()
  const requests = files.filter((file) => /\.request\.(json|txt)$/.test(file))
  const names = requests.map((file) => file.replace(/\.request\.\w+$/, ''))
  orphans.push(...files.filter((file) => !requests.includes(file) && !names.some((name) => file === `${name}.view.json`)).map((file) => `${kind}/${file}`))
  return requests.map((file, at) => ({
    name: `${kind}/${names[at]}`,
    kind,
    request: readFileSync(new URL(`${kind}/${file}`, folder)),
    view: new URL(`${kind}/${names[at]}.view.json`, folder),
  }))
}

/** The view that was approved, or undefined. */
export const approvedOf = ({ view }) => (existsSync(view) ? readFileSync(view, 'utf8') : undefined)

/** A view as it is approved: one value per line, so that its diff can be read, and no hash, which changes with every word of the rules. */
export function readable(answer) {
  const view = JSON.parse(answer)
  if (view.rulebook) view.rulebook.hash = '<hash>'
  return `${JSON.stringify(view, null, 2)}\n`
}

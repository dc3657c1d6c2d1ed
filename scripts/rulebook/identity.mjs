import { pointer } from './faults.mjs'

/** Names that stand twice, and files that are not called what they hold. */
export function checkIdentity(book, faults) {
  for (const [kind, entries] of Object.entries(book.entries)) {
    if (kind === 'texts' || kind === 'calendar' || kind === 'holidays') continue
    const name = kind === 'documents' ? 'role' : 'id'
    unique(entries.filter(isFirst).map(({ file, at, value }) => ({ file, at: at + pointer(name), value: value[name] })), faults)
  }
  for (const { file, value } of book.entries.act) named(file, '/id', value.id, faults)
  for (const { file, value } of book.entries.ground) named(file, '/id', isFirst({ value }) ? value.id : `${value.id}.${value.version}`, faults)
  for (const { file, value } of book.entries.calendar) named(file, '/year', String(value.year), faults)
  for (const { file, value } of book.entries.act) unique(inner(file, '/editions', value.editions), faults)
  for (const { file, value } of book.entries.letter) {
    unique(inner(file, '/blocks', value.blocks), faults)
    unique(inner(file, '/elements', value.elements), faults)
  }
  unique(book.entries.ground.filter(isFirst).map(({ file, value }) => ({ file, at: '/order', value: value.order })), faults)
}

/** Later versions of a rule share its id; `versions.mjs` sees that they follow one another. */
export const isFirst = ({ value }) => !(value.version > 1)

const inner = (file, at, list) => list.map(({ id }, index) => ({ file, at: at + pointer(index, 'id'), value: id }))

function unique(list, faults) {
  const seen = new Map()
  for (const { file, at, value } of list) {
    if (seen.has(value)) faults.add(file, at, `"${value}" stands twice, expected it only at ${seen.get(value)}`)
    else seen.set(value, `${file} ${at}`)
  }
}

function named(file, at, value, faults) {
  const name = file.split('/').pop().replace('.json', '')
  if (name !== value) faults.add(file, at, `"${value}" is not the name of the file, expected "${name}"`)
}

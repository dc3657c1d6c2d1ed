import { kinds, languages } from './kinds.mjs'

/**
 * The files of a rulebook, indexed for the checks. An entry is `{file, at, value}`: where it stands and what it says.
 * Files that do not fit their schema give no entries, but their ids count as known, so one fault is not told twice.
 */
export function indexBook(files) {
  const entries = {}
  const ids = {}
  for (const { name } of kinds) {
    const own = files.filter((file) => file.kind.name === name)
    entries[name] = own.filter((file) => file.fits).flatMap(entriesOf)
    const named = own.flatMap(entriesOf).map(({ value }) => value?.id ?? value?.role)
    ids[name] = new Set(named.filter((id) => typeof id === 'string'))
  }
  const isRead = ({ kind, text }) => kind.name === 'texts' || text !== undefined
  const readable = files.every(isRead) && kinds.every(({ name, single }) => !single || files.some(({ kind }) => kind.name === name))
  return { entries, ids, texts: textsOf(files), readable, whole: readable && files.every((file) => file.fits) }
}

/** The one entry of `rulebook.json` or `letter.json`, if the file is there and fits. */
export const only = (book, name) => book.entries[name][0]

function entriesOf({ file, kind, json }) {
  if (!kind.list) return [{ file, at: '', value: json }]
  return Array.isArray(json) ? json.map((value, index) => ({ file, at: `/${index}`, value })) : []
}

/** Words that the engine never sees: of the page, of its parts that are loaded later, of other people's pages, of scripts/render-rules. */
export const ownParts = ['page', 'file', 'handin', 'keep', 'widget', 'embed', 'demo', 'render']

/** `file.json` and `file-findings.json` are of one part. */
const partOf = (file) => {
  const [name] = file.split('/').at(-1).split(/[-.]/)
  return ownParts.includes(name) ? name : 'engine'
}

/** By language and part: key to where it stands and what it says. */
function textsOf(files) {
  const texts = {}
  for (const language of languages) {
    const own = files.filter(({ file }) => file.startsWith(`texts/${language}/`))
    const readable = own.filter(({ fits }) => fits)
    texts[language] = { whole: readable.length === own.length }
    for (const part of ['engine', ...ownParts]) texts[language][part] = collect(readable.filter(({ file }) => partOf(file) === part))
  }
  return texts
}

/** Where a key stands in two files, `also` names the later ones. */
function collect(files) {
  const found = new Map()
  for (const { file, json } of files) {
    for (const [key, text] of Object.entries(json)) {
      if (found.has(key)) found.get(key).also.push(file)
      else found.set(key, { file, text, also: [] })
    }
  }
  return found
}

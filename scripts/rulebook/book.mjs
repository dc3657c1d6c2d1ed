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

/** Key to where it stands and what it says. The words of the page, of handing in, of keeping cases, of other people's pages and of scripts/render-rules are apart: the engine never sees them. */
function textsOf(files) {
  const texts = {}
  for (const language of languages) {
    const own = files.filter(({ file, fits }) => fits && file.startsWith(`texts/${language}/`))
    texts[language] = {
      engine: collect(own.filter(({ file }) => ![isPageFile, isFilePart, isHandinFile, isKeepFile, isRenderFile, isWidgetFile, isEmbedFile, isDemoFile].some((belongs) => belongs(file)))),
      page: collect(own.filter(({ file }) => isPageFile(file))),
      file: collect(own.filter(({ file }) => isFilePart(file))),
      handin: collect(own.filter(({ file }) => isHandinFile(file))),
      keep: collect(own.filter(({ file }) => isKeepFile(file))),
      widget: collect(own.filter(({ file }) => isWidgetFile(file))),
      embed: collect(own.filter(({ file }) => isEmbedFile(file))),
      demo: collect(own.filter(({ file }) => isDemoFile(file))),
      whole: files.every(({ file, fits }) => fits || !file.startsWith(`texts/${language}/`)),
      render: collect(own.filter(({ file }) => isRenderFile(file))),
    }
  }
  return texts
}

export const isPageFile = (file) => file.endsWith('/page.json')
const isFilePart = (file) => /\/file(-\w+)?\.json$/.test(file)
const isHandinFile = (file) => file.endsWith('/handin.json')
const isKeepFile = (file) => file.endsWith('/keep.json')
const isRenderFile = (file) => file.endsWith('/render.json')
const isWidgetFile = (file) => file.endsWith('/widget.json')
const isEmbedFile = (file) => file.endsWith('/embed.json')
const isDemoFile = (file) => file.endsWith('/demo.json')

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

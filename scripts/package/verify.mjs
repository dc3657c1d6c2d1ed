import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { loadShagym } from '../../wasm/module.mjs'
import { schemas } from '../rulebook/schemas.mjs'
import { buildBundle, loadBundle } from './bundle.mjs'

const build = new URL('../../build/', import.meta.url)
const bundle = 'build/verify/parts.js'
const read = (name) => readFileSync(new URL(name, build))
const json = (name) => JSON.parse(read(name))
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
const utf8 = new TextDecoder()

/** Faults of the package, and what else there is to say, both in lines; `unbuilt` when the letter could not be built anew. */
export async function verify(file) {
  // Always anew: a bundle of yesterday's sources would call today's packages altered.
  await buildBundle('scripts/package/parts.ts', bundle)
  const parts = await loadBundle(bundle)
  const faults = []
  const notes = []
  const result = (unbuilt = true) => ({ faults, notes, unbuilt })

  const files = await unpacked(file, parts, faults)
  if (!files) return result()
  const manifest = fitting('manifest.json', 'manifest.schema.json', files, faults)
  if (!manifest) return result()
  checkFiles(manifest, files, faults)
  notes.push(`${manifest.files.length + 1} files, made ${manifest.created}, rulebook ${manifest.rulebook.version}, engine ${manifest.engine.version}${manifest.draft ? ', a draft' : ''}`)

  if (!files.has('case.json')) {
    notes.push('no case.json: the letter cannot be built anew')
    return result()
  }
  if (!fitting('case.json', 'case.schema.json', files, faults)) return result()
  const others = otherVersions(manifest)
  if (others.length > 0) {
    notes.push(...others, 'the letter was not built anew')
    return result()
  }
  await rebuild(manifest, files, parts, faults, notes)
  return result(false)
}

/** Name to bytes; nothing where the archive itself is not sound. */
async function unpacked(file, { readDirectory, unpack, handinWords }, faults) {
  const files = new Map()
  try {
    for (const entry of await readDirectory(file)) files.set(entry.path, await unpack(file, entry))
    return files
  } catch (error) {
    if (error.name !== 'ArchiveError') throw error
    faults.push(handinWords('en', json('handin/handin-en.json'))(`handin.open.problem.${error.code}`, error.values))
    return undefined
  }
}

function fitting(name, schema, files, faults) {
  const bytes = files.get(name)
  if (!bytes) {
    faults.push(`${name}: missing`)
    return undefined
  }
  let value
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch (error) {
    faults.push(`${name}: no JSON: ${error.message}`)
    return undefined
  }
  const fits = schemas().getSchema(schema)
  if (fits(value)) return value
  for (const { instancePath, message } of fits.errors) faults.push(`${name}: ${instancePath || '/'} ${message}`)
  return undefined
}

function checkFiles(manifest, files, faults) {
  const listed = new Set(['manifest.json'])
  for (const { path, size, sha256: hash } of manifest.files) {
    listed.add(path)
    const bytes = files.get(path)
    if (!bytes) faults.push(`${path}: missing`)
    else if (bytes.length !== size) faults.push(`${path}: ${bytes.length} bytes, the manifest says ${size}`)
    else if (sha256(bytes) !== hash) faults.push(`${path}: altered, its SHA-256 is not the one in the manifest`)
  }
  for (const path of files.keys()) if (!listed.has(path)) faults.push(`${path}: the manifest does not know it`)
}

const engineBytes = () => read('wasm-web/shagym.wasm')

/** What the package was made with and this tree is not. */
function otherVersions({ engine, rulebook, calendar }) {
  const here = { engine: sha256(engineBytes()), rulebook: json('rulebook.json').hash, calendar: json('handin/handin-rules.json').calendar.hash }
  const made = { engine: engine.hash, rulebook: rulebook.hash, calendar: calendar.hash }
  return Object.keys(here).filter((part) => here[part] !== made[part]).map((part) => `another ${part}: made with ${made[part].slice(0, 12)}, here is ${here[part].slice(0, 12)}`)
}

/** Everything but the enclosures and the manifest follows from the case. */
async function rebuild(manifest, files, { readCase, requestOf, handinWords, joinedWords, filesOf, fonts, coverage }, faults, notes) {
  const told = readCase(utf8.decode(files.get('case.json')))
  const { Engine } = await loadShagym(engineBytes())
  const view = JSON.parse(new Engine(utf8.decode(read('rulebook.json'))).respond(JSON.stringify(requestOf(told))))
  if (!view.ok) return void faults.push(`case.json: the engine refuses it: ${view.error.message} (${view.error.pointer})`)
  if (!view.letter) return void faults.push('case.json: it leads to no letter')
  const words = (locale) => handinWords(locale, json(`handin/handin-${locale}.json`))
  const pageTexts = json(`page-texts/${view.locale}.json`)
  const fill = (key, values = {}) => pageTexts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  const { plan, content } = filesOf({
    view,
    given: told.given,
    now: told.now,
    documents: () => Promise.reject(new Error('enclosures are not built anew')),
    fonts,
    coverage,
    words: Object.assign(fill, { locale: view.locale }),
    handin: { words: words(view.locale), letterWords: joinedWords(view.letter_locale, view.letter_locale.split('+').map(words)), rules: json('handin/handin-rules.json'), engineHash: manifest.engine.hash },
    withCase: true,
    textLimit: told.textLimit,
  })
  const made = plan.files.filter(({ source }) => source !== 'document' && source !== 'manifest')
  let same = 0
  for (const file of made) {
    const bytes = files.get(file.path)
    if (!bytes) faults.push(`${file.path}: follows from case.json, but is not in the package`)
    else if (sha256(await content(file)) !== sha256(bytes)) faults.push(`${file.path}: not what follows from case.json`)
    else same += 1
  }
  const enclosed = plan.files.filter(({ source }) => source === 'document')
  const hashes = new Set(manifest.files.filter(({ source }) => source === 'document').map(({ sha256: hash }) => hash))
  for (const [index, { sha256: hash, name }] of told.given.documents.entries()) {
    if (!hashes.has(hash)) faults.push(`${enclosed[index]?.path ?? name}: not the file that case.json speaks of`)
  }
  notes.push(`built anew from case.json to the same bytes: ${same} of ${made.length} files`)
}

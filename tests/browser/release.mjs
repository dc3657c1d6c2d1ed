// Makes releases of the built page in a folder of its own, as a build would: what changes gets another name, and so does
// everything that names it; the service worker's list and version follow.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesOf } from '../../web/offline.mjs'
import { built } from './visit.mjs'

/** A folder with the page as it was built, gone when the tests are. */
export function firstRelease() {
  const dir = mkdtempSync(path.join(tmpdir(), 'shagym-release-'))
  // Without what scripts/build adds after the worker's list was made.
  cpSync(built, dir, { recursive: true, filter: name => !/[/\\]\.built$|\.br$/.test(name) })
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export function change(dir, name, pattern, replacement) {
  const file = path.join(dir, name)
  const source = readFileSync(file, 'utf8')
  assert.match(source, pattern)
  writeFileSync(file, source.replace(pattern, replacement))
}

export const named = (dir, pattern) => {
  const found = readdirSync(path.join(dir, 'assets')).filter(name => pattern.test(name))
  assert.equal(found.length, 1, `${pattern}: ${found}`)
  return found[0]
}

/** Names that only a release of a test has. */
export const releasedNames = /^assets\/[\w-]+v\d\.(js|json)$/

/** Another name of the same shape: `rules-AbC.json` to `rules-AbCv2.json`. */
const renamed = (name, version) => name.replace(/(?:v\d+)?(\.\w+)$/, `v${version}$1`)

/** The rules as `edit` leaves them, under another name; every script that leads to them is another one as well. */
function changeRules(dir, version, edit) {
  const assets = path.join(dir, 'assets')
  const rules = named(dir, /^rules-.*\.json$/)
  const scripts = new Map(readdirSync(assets).filter(name => name.endsWith('.js')).map(name => [name, readFileSync(path.join(assets, name), 'utf8')]))
  const changed = new Set([rules])
  for (let before = 0; before < changed.size; ) {
    before = changed.size
    for (const [name, source] of scripts) if ([...changed].some(each => source.includes(each))) changed.add(name)
  }
  const follow = source => [...changed].reduce((text, name) => text.replaceAll(name, renamed(name, version)), source)
  const book = JSON.parse(readFileSync(path.join(assets, rules), 'utf8'))
  edit(book)
  for (const name of changed) rmSync(path.join(assets, name))
  writeFileSync(path.join(assets, renamed(rules, version)), JSON.stringify(book))
  for (const [name, source] of scripts) if (changed.has(name)) writeFileSync(path.join(assets, renamed(name, version)), follow(source))
  const index = path.join(dir, 'index.html')
  writeFileSync(index, follow(readFileSync(index, 'utf8')))
}

/** The worker's list as it is now, and its version. @param version any: a build makes it of the list */
export async function stampWorker(dir, version) {
  const files = await filesOf(dir)
  const hash = createHash('sha256').update(`${version} ${JSON.stringify(files)}`).digest('hex').slice(0, 16)
  change(dir, 'sw.js', /\{(?:"[^"]+":"[0-9a-f]{16}",?)+\}/, JSON.stringify(Object.fromEntries(files)))
  change(dir, 'sw.js', /(`shagym `[^{}]*?")[0-9a-f]{16}"/, `$1${hash}"`)
}

/** @param rules changes the rulebook's rules in place */
export async function release(dir, version, { rules = null } = {}) {
  change(dir, 'index.html', /<html lang="kk"[^>]*>/, `<html lang="kk" data-version="${version}">`)
  if (rules) changeRules(dir, version, rules)
  await stampWorker(dir, version)
}

export const versionOf = page => page.evaluate(() => document.documentElement.dataset.version)

/** As a browser does by itself from time to time. */
export const lookForUpdate = page =>
  page.evaluate(() => navigator.serviceWorker.getRegistration().then(registration => registration.update()).then(() => undefined))

import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkRules } from '../../scripts/rulebook/check.mjs'

export const rules = fileURLToPath(new URL('../../rules/', import.meta.url))

/** Hands out a folder that is gone afterwards. */
export function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Declares a test: the rules with this one change are refused, with a line that starts with `expected` and holds each of
 * `phrases`. A `#` in `expected` stands for what the change returns: the pointer or the file that it touched.
 */
export function refused(name, change, expected, ...phrases) {
  test(name, () =>
    withFolder((folder) => {
      cpSync(rules, folder, { recursive: true })
      const start = expected.replace('#', change(new Editor(folder)))
      const { lines } = checkRules(folder).faults
      const found = lines.some((line) => line.startsWith(start) && phrases.every((phrase) => line.includes(phrase)))
      assert.ok(found, `expected\n${start} ... ${phrases.join(' ... ')}\nfound\n${lines.slice(0, 10).join('\n')}`)
    }),
  )
}

/** Declares a test: the rules with this one change are as good as before. */
export function accepted(name, change) {
  test(name, () =>
    withFolder((folder) => {
      cpSync(rules, folder, { recursive: true })
      change(new Editor(folder))
      assert.deepEqual(checkRules(folder).faults.lines, [])
    }),
  )
}

/** Changes single files of a copy of the rules. */
class Editor {
  constructor(folder) {
    this.folder = folder
  }

  text(file) {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  write(file, text) {
    writeFileSync(join(this.folder, file), text)
  }

  remove(file) {
    rmSync(join(this.folder, file))
  }

  json(file, edit) {
    const json = JSON.parse(this.text(file))
    const result = edit(json)
    this.write(file, JSON.stringify(json))
    return result
  }

  /** Rewords one text, wherever it stands; returns its file. */
  reword(language, key, text) {
    const folder = `texts/${language}`
    const holds = (file) => key in JSON.parse(this.text(file))
    const file = readdirSync(join(this.folder, folder)).map((name) => `${folder}/${name}`).find(holds)
    assert.ok(file, `the rules have no ${key} to break`)
    this.json(file, (texts) => (texts[key] = text))
    return file
  }

  /** Edits one entry of a list by its id or role; returns its pointer. */
  entry(file, id, edit) {
    return this.json(file, (list) => edited(list, (entry) => entry.id === id || entry.role === id, edit))
  }

  /** Edits one day of a year's `religious` or `possible`; returns its pointer. */
  day(date, list, edit) {
    const file = `calendar/${date.slice(0, 4)}.json`
    return this.json(file, (year) => `/${list}${edited(year[list], (entry) => entry.date === date, edit)}`)
  }
}

function edited(list, fits, edit) {
  const index = list.findIndex(fits)
  assert.notEqual(index, -1, 'the rules have no such entry to break')
  edit(list[index])
  return `/${index}`
}

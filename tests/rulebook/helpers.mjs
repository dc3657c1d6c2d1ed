import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkRules } from '../../scripts/rulebook/check.mjs'

export const rules = fileURLToPath(new URL('../../rules/', import.meta.url))

/** A folder that is gone after `use`. */
export function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'rulebook-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Declares a test: the rules with this one change are refused, with this fault at this place. */
export function refused(name, change, file, at, ...phrases) {
  test(name, () =>
    withFolder((folder) => {
      cpSync(rules, folder, { recursive: true })
      const place = change(new Editor(folder)) ?? at
      const { lines } = checkRules(folder).faults
      const found = lines.filter((line) => line.startsWith(`${file}: ${place}: `))
      assert.ok(
        found.some((line) => phrases.every((phrase) => line.includes(phrase))),
        `expected ${file}: ${place}: ... ${phrases.join(' ... ')}\nfound\n${lines.slice(0, 10).join('\n')}`,
      )
    }),
  )
}

/** Changes single files of a copy of the rules. */
class Editor {
  constructor(folder) {
    this.folder = folder
  }

  /** `edit` gets the file's JSON; what it returns is handed on. */
  json(file, edit) {
    const json = JSON.parse(this.text(file))
    const result = edit(json)
    this.write(file, JSON.stringify(json))
    return result
  }

  /** Edits one entry of a list, found by its id or role; returns the pointer of what `edit` names. */
  entry(file, id, edit) {
    return this.json(file, (list) => {
      const index = list.findIndex((entry) => entry.id === id || entry.role === id)
      assert.notEqual(index, -1, `${file} has no ${id}`)
      const inside = edit(list[index])
      return inside === undefined ? undefined : `/${index}${inside}`
    })
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
}

import assert from 'node:assert/strict'
import { applyEdits, modify } from 'jsonc-parser'

/**
 * Makes one rulebook of another: `files` is a map of name to bytes, the result a new one. An edit names a `file`, and either
 * - `at`, a pointer whose steps may be ids, roles, years or dates instead of numbers, or `-` for the last item, with `set`, `remove`, `add` (an item for the
 *   list there) or `copy` (another item for the list there: a copy of the one of that id, with these members), or
 * - `find` and `put`: a piece of the file's text, once, and what stands there instead; `put_bytes` puts bytes, in hexadecimal, or
 * - `write`, `append` or `delete`: the whole file.
 */
export function edited(files, edits) {
  const result = new Map(files)
  for (const edit of [edits].flat()) {
    if (edit.delete) result.delete(edit.file)
    else result.set(edit.file, Buffer.from(change(result.get(edit.file), edit)))
  }
  return new Map([...result].sort(([left], [right]) => (left < right ? -1 : 1)))
}

function change(bytes, edit) {
  if ('write' in edit) return edit.write
  assert.ok(bytes, `the rules have no ${edit.file} to break`)
  const text = bytes.toString('utf8')
  if ('append' in edit) return text + edit.append
  if (!('find' in edit)) return inJson(text, edit)
  assert.ok(text.includes(edit.find), `${edit.file} holds no ${edit.find}`)
  const at = text.indexOf(edit.find)
  const put = edit.put_bytes ? Buffer.from(edit.put_bytes, 'hex') : Buffer.from(edit.put)
  return Buffer.concat([Buffer.from(text.slice(0, at)), put, Buffer.from(text.slice(at + edit.find.length))])
}

/** Only the place itself changes; the rest of the text keeps its lines. */
function inJson(text, { at, set, remove, add, copy }) {
  const json = JSON.parse(text)
  const path = steps(json, at)
  const end = [...path, lengthOf(json, path)]
  const put = (where, value) => applyEdits(text, modify(text, where, value, { isArrayInsertion: where === end }))
  if (remove) return put(path, undefined)
  if (add !== undefined) return put(end, add)
  if (copy === undefined) return put(path, set)
  const list = path.reduce((value, step) => value[step], json)
  return put(end, { ...list.find(({ id }) => id === copy.id), ...copy })
}

const lengthOf = (json, path) => path.reduce((value, step) => value?.[step], json)?.length ?? 0

/** The steps of a pointer, with `story` for the index of the fact of that name, and `-` for the last item. */
export function steps(json, at) {
  let value = json
  return at.split('/').slice(1).map((step) => {
    if (Array.isArray(value) && step === '-') step = String(value.length - 1)
    const found = Array.isArray(value) ? value.findIndex((each) => ['id', 'role', 'date', 'year'].some((key) => String(each?.[key]) === step)) : -1
    const name = found === -1 ? (Array.isArray(value) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')) : found
    value = value?.[name]
    return name
  })
}

/** The same pointer with numbers. */
export const numbered = (json, at) => steps(json, at).map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('')

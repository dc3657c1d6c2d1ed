import { parse as tolerant, printParseErrorCode } from 'jsonc-parser'
import { duplicateKeys } from './duplicate-keys.mjs'
import { pointer } from './faults.mjs'
import { lineOf } from './locate.mjs'
import { walk } from './walk.mjs'

/** The engine reads 64 levels (src/json/rulebook_reader.cpp); a file stands two of them deep in the bundle. */
export const deepest = 62
/** Likewise for the size: the engine reads a bundle of 8 MB. */
export const largest = 8 * 1024 * 1024

/** Reads the bytes of one file. `{text, json}`, or nothing when it is no JSON; what is wrong goes to `fault(at, message, line)`. */
export function readJson(bytes, fault) {
  if (bytes.length > largest) {
    fault('', `the file has ${bytes.length} bytes, expected at most ${largest}: the engine reads no larger rulebook`, 1)
    return undefined
  }
  const wrong = invalidByte(bytes)
  if (wrong !== undefined) {
    const line = lineOf(bytes.toString('latin1'), wrong)
    fault('', `byte ${wrong + 1} is not valid UTF-8, expected a file saved as UTF-8`, line)
    return undefined
  }
  const text = bytes.toString('utf8')
  if (text.startsWith('\uFEFF')) {
    fault('', 'the file starts with a byte order mark, expected UTF-8 without one', 1)
    return undefined
  }
  const deep = tooDeep(text)
  if (deep !== undefined) {
    fault('', `this is nested more than ${deepest} levels deep, expected what the engine can read`, lineOf(text, deep))
    return undefined
  }
  return parse(text, fault)
}

function parse(text, fault) {
  let json
  try {
    json = JSON.parse(text)
  } catch {
    const [error] = mistakes(text)
    fault('', `not readable as JSON (${error.what}), expected valid JSON`, lineOf(text, error.offset))
    return undefined
  }
  for (const at of duplicateKeys(text)) fault(at, 'this key stands twice, expected it once')
  const whole = (value, at) => {
    if (typeof value === 'string' && !value.isWellFormed()) fault(at, 'half of a character stands here, expected whole ones')
  }
  walk(json, '', (key, value, at) => {
    whole(value, at)
    if (Array.isArray(value)) value.forEach((item, index) => whole(item, at + pointer(index)))
  })
  return { text, json }
}

const words = { InvalidSymbol: 'a sign that has no place here', PropertyNameExpected: 'a key in quotation marks should stand here',
  ValueExpected: 'a value should stand here', ColonExpected: 'a colon should stand here', CommaExpected: 'a comma should stand here',
  CloseBraceExpected: 'a closing } should stand here', CloseBracketExpected: 'a closing ] should stand here',
  EndOfFileExpected: 'something follows the end', InvalidCommentToken: 'a comment', UnexpectedEndOfString: 'a text without its closing quotation mark',
  InvalidNumberFormat: 'a number that is none', InvalidEscapeCharacter: 'a \\ before a sign that needs none',
  InvalidUnicode: 'a \\u without four digits', InvalidCharacter: 'a line feed or another control sign inside a text',
  UnexpectedEndOfComment: 'a comment', UnexpectedEndOfNumber: 'a number that is none' }

function mistakes(text) {
  const errors = []
  tolerant(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  const found = errors.map(({ error, offset }) => ({ offset, what: words[printParseErrorCode(error)] ?? 'a sign that has no place here' }))
  return found.length > 0 ? found : [{ offset: 0, what: 'it breaks the grammar' }]
}

/** The place of the first byte that cannot stand where it stands; nothing when all can. */
function invalidByte(bytes) {
  const text = bytes.toString('utf8')
  if (Buffer.from(text, 'utf8').equals(bytes)) return undefined
  const again = Buffer.from(text, 'utf8')
  let at = 0
  while (at < bytes.length && bytes[at] === again[at]) at += 1
  return at
}

/** The place of the bracket that goes too deep. Found without recursion, so no depth can exhaust the stack. */
function tooDeep(text) {
  let depth = 0
  const token = /"(?:[^"\\]|\\.)*"?|[{}[\]]/gs
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] === '{' || found[0] === '[') depth += 1
    else if (found[0] === '}' || found[0] === ']') depth -= 1
    if (depth > deepest) return found.index
  }
  return undefined
}

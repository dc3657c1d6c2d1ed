import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changeOfDays } from './calendar-days.mjs'
import { checkCases } from './check-cases.mjs'
import { checkRules } from './check.mjs'
import { locator } from './locate.mjs'

/** Everything that is wrong with rules, in a folder or as name and bytes: `{faults, undecided, later, book}`, each with its line. */
export function everyFault(from) {
  const { book, faults, sound, files } = checkRules(from)
  const undecided = sound ? checkCases(book, faults) : []
  const lines = new Map(files.map(({ file, text }) => [file, locator(text)]))
  const placed = (list) => list.map((each) => ({ ...each, line: each.line ?? lines.get(each.file)?.(each.at) ?? 1 }))
    .sort((left, right) => (left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line))
  return { faults: placed(faults.list), undecided: placed(undecided), later: !sound, book }
}

const usage = 'usage: check-rules [DIR]'

function main(args) {
  const folder = resolve(args[0] ?? fileURLToPath(new URL('../../rules', import.meta.url)))
  if (args.length > 1 || args[0]?.startsWith('-')) {
    console.error(usage)
    return 2
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(`${args[0]}: no such folder`)
    return 2
  }
  const { faults, undecided, later, book } = everyFault(folder)
  const name = (file) => join(relative(process.cwd(), folder), file) || file
  for (const { file, line, at, message } of faults) console.error(`${name(file)}:${line}: ${at}: ${message}`)
  for (const { file, line, at, message } of undecided) console.error(`${name(file)}:${line}: ${at}: not decided: ${message}`)
  if (later) console.error('Which conditions can hold, what is asked and how cases end was not looked at: first mend what is above.')
  if (faults.length === 0) for (const line of changeOfDays(folder, book)) console.log(line)
  console.log(`${faults.length === 0 ? 'no' : faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, ${undecided.length} not decided`)
  return faults.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))

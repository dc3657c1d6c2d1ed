#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { ShagymError } from '../engine.mjs'
import { readOptions, UsageError } from './options.mjs'

const commands = ['draft', 'verify', 'respond']

const help = `usage: shagym COMMAND [OPTIONS]

  draft CASE.json -o PACKAGE.zip    the package that the page makes from this case, byte for byte
      --enclosures FOLDER           where the attached files are; found by their SHA-256 (the folder of CASE.json)
      --without-case                the answers do not travel with the package
  verify PACKAGE.zip                hashes, manifest, and everything that follows from its case.json built anew
  respond < REQUEST.json            what the engine answers to one request
  respond --ndjson < REQUESTS       a request a line; an answer a line, in order; a bad line is answered in its place
      --workers N                   threads (one for each processor)
      --rulebook FILE               another rulebook than the one that comes along
  --help, --version

Exit status: 0 done; 1 refused, altered, or a file or rulebook that cannot be used; 2 the command cannot be used;
3 (verify) sound, but there is nothing to build the letter anew from.
`

async function run([command, ...words]) {
  if (command === '--help' || words.includes('--help')) return void process.stdout.write(help)
  if (command === '--version') return void console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)
  if (command === undefined) throw new UsageError('expected a command')
  if (!commands.includes(command)) throw new UsageError(`unknown command: ${command}`)
  const { options, run } = await import(`./${command}.mjs`)
  process.exitCode = await run(readOptions(words, options))
}

// Whoever reads from us may stop reading: `shagym respond --ndjson | head`.
process.stdout.on('error', error => process.exit(error.code === 'EPIPE' ? 0 : 1))

run(process.argv.slice(2)).catch(error => {
  const usage = error instanceof UsageError
  // A fault that nobody foresaw is shown whole; it holds no answers of a person.
  if (!usage && !(error instanceof ShagymError) && error.syscall === undefined) throw error
  process.stderr.write(`shagym: ${error.message}${error.pointer ? ` (at ${error.pointer})` : ''}\n${usage ? 'See shagym --help.\n' : ''}`)
  process.exitCode = usage ? 2 : 1
})

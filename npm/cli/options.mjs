import { parseArgs } from 'node:util'

export class UsageError extends Error {}

/**
 * @param {string[]} words of the command line
 * @param options as `parseArgs` of Node takes them, and `files`: how many file names are expected
 */
export function readOptions(words, { files = 0, ...options }) {
  let read
  try {
    read = parseArgs({ args: words, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error.message)
  }
  const { values, positionals } = read
  if (positionals.length !== files) throw new UsageError(files === 0 ? `unexpected: ${positionals[0]}` : `expected one file name, got ${positionals.length}`)
  return { ...values, files: positionals }
}

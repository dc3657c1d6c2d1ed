import { execFileSync } from 'node:child_process'

const tool = 'build/release/tests/evaluate_conditions'

/** What the engine says to each `{condition, facts}`: `{truth, because, missing}`. */
export function evaluateAll(questions) {
  const input = questions.map(question => JSON.stringify(question) + '\n').join('')
  const output = execFileSync(tool, { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  return output.trimEnd().split('\n').map(line => JSON.parse(line))
}

/** Truth as JsonLogic defines it. */
export const truth = value => ((Array.isArray(value) ? value.length > 0 : Boolean(value)) ? 'yes' : 'no')

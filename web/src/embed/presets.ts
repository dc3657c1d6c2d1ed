/**
 * What the page around knows already, as answers to this rulebook's questions. Each is held against its fact: one that does not fit
 * is left out and named, never repeated.
 */

import rulesAddress from '@build/rulebook/rules.json?url'
import type { Answers } from '../case.ts'
import type { Answer, Question } from '../engine/view.ts'
import { fetched } from '../fetched.ts'
import type { Fault, Wanted } from './settings.ts'

interface Fact {
  id: string
  kind: Question['kind']
  options?: string[]
  max_length?: number
}
interface Ground {
  id: string
  examples: { yes: { happened?: string[] }[] }
}
export interface Rules {
  facts: Fact[]
  grounds: Ground[]
}

/** The file is here already: the engine has asked for it. */
export const loadRules = async (): Promise<Rules> => (await fetched(rulesAddress)).json() as Promise<Rules>

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isOption = (fact: Fact, value: unknown): value is string => isText(value, 100) && (fact.options?.includes(value) ?? true)
const isParts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([part, text]) => /^[a-z_]{1,20}$/.test(part) && isText(text, 300))

/** The answer as the page's controls hold it; undefined when it is none. */
function fitting(fact: Fact, value: unknown): Answer | undefined {
  switch (fact.kind) {
    case 'choice':
      return isOption(fact, value) ? value : undefined
    case 'choices':
      return Array.isArray(value) && value.length > 0 && value.every((each): each is string => isOption(fact, each)) ? [...new Set(value)] : undefined
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return isText(value, 10) && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
    case 'person':
    case 'address':
      return isParts(value) ? value : undefined
    case 'files':
      return undefined
    default:
      return isText(value, fact.max_length ?? 100) ? value : undefined
  }
}

/** Attributes that stand for a fact. */
const facts: Record<string, string> = { service: 'service_name', provider: 'provider_name', region: 'region' }

/** What happened, for a ground: as in the first example that its authors give. An option of the question itself is taken as well. */
function happened({ grounds }: Rules, wanted: string): string[] {
  return grounds.find(({ id }) => id === wanted)?.examples.yes[0]?.happened?.slice(0, 1) ?? [wanted]
}

export function presetsFrom({ named, answers }: Wanted, rules: Rules, fault: (fault: Fault) => void): Answers {
  const presets: Answers = {}
  const take = (id: string, value: unknown, name: string) => {
    const fact = rules.facts.find(each => each.id === id)
    const answer = fact && fitting(fact, value)
    if (answer === undefined) fault({ code: 'value', name: fact ? name : 'answers' })
    else presets[id] = answer
  }
  for (const [name, value] of Object.entries(named)) {
    if (name === 'ground') take('happened', happened(rules, value), name)
    else take(facts[name] ?? name, value, name)
  }
  for (const [id, value] of Object.entries(answers)) take(id, value, `answers.${id}`)
  return presets
}

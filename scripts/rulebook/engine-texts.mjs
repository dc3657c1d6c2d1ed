/**
 * The words that the engine names itself, and what it fills into them. A star stands for the rest of a key.
 * Everything else is named by the rules.
 */
const engineTexts = ['citation.*', 'problem.*', 'ledger.*', 'date.*']

const fixed = []

/** Texts that are filled with what the person told us. */
const withFacts = ['letter.*', 'authority.*', 'guide.*']

const matches = (pattern, key) => (pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern)

export const isEngineText = (key) => engineTexts.some((pattern) => matches(pattern, key))

export const takesFacts = (key) => withFacts.some((pattern) => matches(pattern, key))

export const fixedPlaceholders = (key) => fixed.filter(([pattern]) => matches(pattern, key)).flatMap(([, names]) => names)

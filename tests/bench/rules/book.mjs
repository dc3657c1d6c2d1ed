// The decision that every engine has to reproduce, as a rulebook: which of six grounds hold, which route, which deadline.
// Invented for measuring; not a statement of the law.

const fact = (id, kind, options = []) => ({ id, page: 'all', kind, options })
const v = name => ({ var: name })
const is = (name, value) => ({ '===': [v(name), value] })
const happened = what => ({ in: [what, v('happened')] })

export const facts = [
  fact('happened', 'choices', ['refused', 'not_accepted', 'late', 'wrong', 'extra', 'rude', 'fee', 'other']),
  fact('reason', 'choice', ['none_given', 'not_in_law', 'justified']),
  fact('due_known', 'yes-no'),
  fact('due_on', 'date'),
  fact('complained', 'choice', ['no', 'provider', 'authority']),
  fact('outcome', 'choice', ['waiting', 'refused', 'partial']),
  fact('form', 'choice', ['written', 'portal', 'oral']),
  fact('appeal_info', 'choice', ['yes', 'no']),
  fact('event_on', 'date'),
  fact('answered_on', 'date'),
  fact('provider', 'choice', ['local', 'central', 'private']),
  fact('paid', 'yes-no'),
]

/** Conditions of the grounds, as JsonLogic. */
export const grounds = {
  refusal: { and: [{ or: [happened('refused'), happened('not_accepted')] }, { '!==': [v('reason'), 'justified'] }] },
  term: { and: [happened('late'), { if: [v('due_known'), { '<': [v('due_on'), v('today')] }, true] }] },
  quality: happened('wrong'),
  papers: { and: [happened('extra'), { '!==': [v('provider'), 'private'] }] },
  conduct: happened('rude'),
  money: { and: [happened('fee'), v('paid')] },
}

/** Exactly one of them is possible. */
export const routes = {
  provider: is('complained', 'no'),
  oversight: { and: [is('complained', 'provider'), { in: [v('outcome'), ['refused', 'partial']] }] },
  wait: { and: [is('complained', 'provider'), is('outcome', 'waiting')] },
  court: is('complained', 'authority'),
}

const uninformed = { and: [happened('refused'), { in: [v('form'), ['written', 'portal']] }, is('appeal_info', 'no')] }
const early = { in: [v('complained'), ['no', 'provider']] }

/** Months after a day; a deadline on a weekend moves to Monday. At most one of them runs. */
export const terms = {
  filing: { when: { and: [early, { '!': [uninformed] }] }, months: 3, fact: 'event_on' },
  filing_long: { when: { and: [early, uninformed] }, months: 6, fact: 'event_on' },
  court: { when: is('complained', 'authority'), months: 1, fact: 'answered_on' },
}

const rule = (id, when, more) => ({ id, version: 1, valid: { from: '2000-01-01', to: null }, checked_on: '2026-11-29', confidence: 'high', when, ...more })
const year = number => ({ year: number, verified_to: null, religious: [], moved: [], possible: [], doubts: [] })

/** A rulebook with nothing but facts, grounds, routes and terms. */
export function bookOf({ facts, pages, grounds, routes, terms }) {
  return JSON.stringify({
    format: 1, id: 'bench', version: '1', checked_on: '2026-11-29', hash: 'none',
    registration: { closing_time: '18:30' },
    acts: [], pages: pages.map(id => ({ id })), facts, exits: [],
    grounds: Object.entries(grounds).map(([id, when]) => rule(id, when, { event: 'event_on', statements: [], norms: [], demands: [], examples: { yes: [], no: [] } })),
    authorities: Object.keys(routes).map(role => rule(role, undefined, { role })),
    routes: Object.entries(routes).map(([id, when]) => rule(id, when, { stage: id, role: id, letter: null, recommended: true })),
    channels: [],
    terms: Object.entries(terms).map(([id, { when, months, fact }]) =>
      rule(id, undefined, { amount: months, unit: 'months', count: 'clamped_and_rolled', kind: 'yours', starts: [{ when, fact }] })),
    documents: [], letter: { languages: ['en'], blocks: [], elements: [] }, guide: [],
    suffixes: { language: 'kk', vowels: { back: '', front: '', by_stem: '' }, softener: '', classes: {}, otherwise: '', surnames: [], front_ends: [], possessives: [], read_as: {}, forms: {} },
    insults: { citation: { act: 'none', article: '1', edition: 'none' }, facts: [], alike: {}, words: [], innocent: [] },
    holidays: { carry_over: { act: 'none' }, rules: [] }, calendar: [2024, 2025, 2026, 2027, 2028].map(year), texts: { en: {} },
  })
}

export const decisionBook = () => bookOf({ facts, pages: ['all'], grounds, routes, terms })

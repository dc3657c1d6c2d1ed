import { pointer } from './faults.mjs'
import { parts } from './variables.mjs'

/** The words that the engine names itself, each with what the engine fills into it. Everything else is named by the rules. */
const own = {
  'answer.blank': [],
  'answer.no': [],
  'answer.yes': [],
  'calendar.announced': [],
  'calendar.backwards': ['to', 'from'],
  'calendar.bad_count': ['value'],
  'calendar.bad_date': ['value'],
  'calendar.bad_line': ['value'],
  'calendar.before_first_day': ['date', 'first'],
  'calendar.calculated': [],
  'calendar.decree': ['for'],
  'calendar.decree_alone': ['name'],
  'calendar.holiday': ['name'],
  'calendar.may_be_off': ['name'],
  'calendar.may_be_working': ['name'],
  'calendar.no_year': ['value', 'first', 'last'],
  'calendar.religious': ['name'],
  'calendar.substitute': ['for', 'name'],
  'calendar.unverified': ['least', 'most'],
  'calendar.unverified_same': [],
  'calendar.working': ['for'],
  'calendar.working_alone': ['name'],
  'calendar.year': ['year', 'count', 'date'],
  'calendar.year_open': ['year', 'count'],
  'citation.article': ['article'],
  'citation.behind': ['sentence', 'source'],
  'citation.cited': ['places', 'act'],
  'citation.paragraph': ['article', 'paragraph'],
  'citation.subparagraph': ['article', 'paragraph', 'subparagraph'],
  'date.long': ['day', 'month', 'year'],
  'deadline.ago': ['days'],
  'deadline.assumed': ['date'],
  'deadline.counted': ['date'],
  'deadline.extended': [],
  'deadline.followed': ['date'],
  'deadline.followed_same': [],
  'deadline.from.in': ['days'],
  'deadline.from.since': ['days'],
  'deadline.from.today': [],
  'deadline.guide': ['title', 'date'],
  'deadline.guide_from': ['title', 'date'],
  'deadline.left': ['days'],
  'deadline.left.today': [],
  'deadline.no_rule': ['date'],
  'deadline.portal': ['date'],
  'deadline.unknown': ['year'],
  'deadline.unverified': ['earliest', 'latest'],
  'deadline.unverified_same': [],
  'deadline.why_open': ['date', 'what'],
  disclaimer: [],
  'explain.authority.no': [],
  'explain.because': [],
  'explain.change': [],
  'explain.exit.no': [],
  'explain.law': [],
  'explain.leads_out': [],
  'explain.no_change': [],
  'explain.notes': [],
  'explain.now': ['value'],
  'explain.open': [],
  'explain.unanswered': [],
  'format.address.order': [],
  'ground.not_in_force': ['date'],
  'guide.claim_title': [],
  'guide.title': [],
  'insult.hint': ['words'],
  'ledger.clamped': [],
  'ledger.closed': ['time'],
  'ledger.counted': ['number'],
  'ledger.day_after': [],
  'ledger.decree_alone': ['name'],
  'ledger.decree_off': ['for'],
  'ledger.holiday': ['name'],
  'ledger.months': ['amount', 'date'],
  'ledger.registration_rolled': [],
  'ledger.religious': ['name'],
  'ledger.rolled': ['date'],
  'ledger.start': ['date', 'what'],
  'ledger.start.earlier': ['what'],
  'ledger.start.later': ['what'],
  'ledger.start.registration': [],
  'ledger.start.shown': ['what'],
  'ledger.substitute': ['name', 'for'],
  'ledger.weekend': [],
  'ledger.working': ['for'],
  'ledger.working_alone': ['name'],
  'letter.claim.title': [],
  'letter.courtesy': [],
  'letter.enclosure': ['name', 'count'],
  'letter.title': [],
  'list.separator': [],
  'plural.rule': [],
  'rule.not_in_force': [],
}

/** What a person can mend, by the code of the problem. */
export const problems = {
  bad_date: [],
  bad_email: [],
  bad_iin_check: [],
  bad_iin_date: [],
  bad_iin_length: [],
  bad_phone: [],
  date_after: ['other'],
  date_before: ['other'],
  date_future: ['other'],
  date_portal: ['date'],
  date_too_early: ['date'],
  date_too_late: ['date'],
  iin_is_bin: [],
  missing_part: ['part'],
  required: [],
  too_long: ['max'],
  unknown_option: [],
}

/** Families whose members follow from data: the key up to its last word, and what is filled in. */
const families = {
  'explain.subject.': [],
  'explain.truth.': [],
  'date.month.': [],
  'days.': ['count'],
  'format.address.': ['value'],
  'ledger.start.fact.': [],
  'ledger.start.after.': [],
}

/** The literals of the table above, to be compared with the engine's sources. */
export const engineLiterals = [...Object.keys(own), ...Object.keys(families), 'problem.']

/** The texts that the engine asks for whatever the rules say: `{key, file, at}`. */
export function* engineTexts(book) {
  for (const key of Object.keys(own)) yield { key, file: 'texts', at: '' }
  for (const code of Object.keys(problems)) yield { key: `problem.${code}`, file: 'texts', at: '' }
  for (const subject of ['ground', 'exit', 'route', 'authority', 'channel']) yield { key: `explain.subject.${subject}`, file: 'texts', at: '' }
  for (const truth of ['yes', 'no', 'open']) yield { key: `explain.truth.${truth}`, file: 'texts', at: '' }
  for (let month = 1; month <= 12; month += 1) yield { key: `date.month.${month}`, file: 'texts', at: '' }
  for (const form of ['one', 'few', 'many']) yield { key: `days.${form}`, file: 'texts', at: '' }
  for (const part of parts.address) yield { key: `format.address.${part}`, file: 'texts', at: '' }
  for (const { file, at, value: term } of book.entries.terms) {
    for (const [index, start] of term.starts.entries()) {
      const where = at + pointer('starts', index)
      if (start.fact) yield { key: `ledger.start.fact.${start.fact}`, file, at: where + '/fact' }
      if (start.after) yield { key: `ledger.start.after.${start.after}`, file, at: where + '/after' }
    }
  }
}

/** What the engine fills into a text that takes no facts. */
export function fixedPlaceholders(key) {
  if (key in own) return own[key]
  if (key.startsWith('problem.')) return problems[key.slice('problem.'.length)] ?? []
  if (/^term\.\w+\.until$/.test(key)) return ['time']
  const family = Object.keys(families).find((prefix) => key.startsWith(prefix))
  if (family) return families[family]
  return key.startsWith('guide.') ? ['authority', 'channel'] : []
}

/** The sentences of the letter and the names of authorities are filled with what the person told us. */
export const takesFacts = (key) => (key.startsWith('letter.') || key.startsWith('authority.')) && !(key in own)

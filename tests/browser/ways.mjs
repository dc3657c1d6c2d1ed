// A way through the interview for every ground in rules/grounds, each version in force for itself, made from the ground's own
// example; and the two ends that no ground alone leads to: waiting for an answer, and the court.
import { readdirSync, readFileSync } from 'node:fs'
import { pdf } from './files.mjs'

const folder = new URL('../../rules/grounds/', import.meta.url)

/** Whatever the page recommends, or offers first. */
const offered = (page, id) => page.getAttribute(`input[name="q-${id}"]`, 'value')

/** In the language of the page, with what people put into texts. */
const stories = {
  kk: 'Өтінішті қабылдамады, себебін айтпады. «Ертең келіңіз» деді де, терезені жапты — сағат 15:40 еді.',
  ru: 'Заявление не приняли, причину не назвали. Сказали «приходите завтра» и закрыли окно — было 15:40.',
  en: 'They did not take my application and gave no reason. “Come tomorrow”, they said, and closed the counter at 15:40.',
}

const usual = language => ({
  provider_kind: 'local',
  complained: 'no',
  region: 'akmola',
  provider_name: 'Көкшетау қаласының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
  service_name: 'Атаулы әлеуметтік көмек тағайындау',
  applied_on: '2026-10-12',
  application_number: null,
  refusal_reason: 'none_given',
  refusal_form: 'written',
  refusal_on: '2026-11-16',
  refusal_number: '15-07/311',
  appeal_info: 'no',
  due_known: true,
  due_on: '2026-11-09',
  defects: ['errors', 'status'],
  paper_name: 'Отбасы құрамы туралы анықтама',
  paper_basis: 'state_has',
  conduct_on: '2026-11-16',
  conduct_who: null,
  event_on: '2026-11-16',
  late_reason: null,
  story: stories[language],
  relief: null,
  wishes: ['hearing'],
  route: offered,
  means: 'eds',
  channel: offered,
  representative: false,
  applicant_name: { surname: 'Әбдіқадырова', given: 'Үміт', patronymic: 'Ғаниқызы' },
  applicant_iin: '900101300007',
  postal_address: { index: '020000', place: 'Көкшетау қаласы', street: 'Абай көшесі', house: '12' },
  same_address: true,
  actual_address: { index: '021500', place: 'Зеренді ауылы', street: 'Мир көшесі', house: '3' },
  phone: '+7 701 123 45 67',
  email: null,
  reply: 'electronic',
  enclosures: [pdf('жауап.pdf', 'other', 'Answer')],
})

const complaint = { happened: ['refused'], provider_registered_on: '2026-10-26', provider_number: null, provider_portal_date: null }

/** Grounds in the order of their files; a version that is not in force any more happens on a day on which it was. */
const grounds = readdirSync(folder)
  .toSorted()
  .map(file => ({ file, ...JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }))
  .map(({ file, id, valid, examples }) => {
    const [{ today, ...example }] = examples.yes
    const past = valid.to === null ? {} : { applied_on: valid.to, refusal_on: valid.to, event_on: valid.to, late_reason: null }
    return { name: file.replace('.json', ''), ground: id, answers: { ...example, ...past } }
  })

const ends = [
  { name: 'waiting', ground: 'refusal', letter: false, answers: { ...complaint, complained: 'provider', provider_registered_on: '2026-11-20', provider_outcome: 'waiting', refusal_on: '2026-11-02', event_on: '2026-11-02' } },
  {
    name: 'court',
    ground: 'refusal',
    answers: { ...complaint, complained: 'authority', authority_registered_on: '2026-10-26', authority_number: null, authority_outcome: 'refused', authority_portal_date: null, authority_answered_on: '2026-11-16', refusal_on: '2026-10-14', event_on: '2026-10-14', higher_complained: false },
  },
]

/** `{name, ground, letter, answers}`, the answers a table as fill.mjs takes it. */
export const waysIn = language => [...grounds, ...ends].map(way => ({ letter: true, ...way, answers: { ...usual(language), ...way.answers } }))

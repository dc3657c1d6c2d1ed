import { accepted, refused } from './helpers.mjs'

const holidays = 'texts/ru/holidays.json'
const set = (file, key, text) => (rules) => rules.json(file, (texts) => void (texts[key] = text))
const nauryz = (text) => set(holidays, 'holiday.nauryz', text)
const at = `${holidays}: /holiday.nauryz: `

refused(
  'a text that one language lacks',
  (rules) => rules.json(holidays, (texts) => delete texts['holiday.nauryz']),
  'texts/kk/holidays.json: /holiday.nauryz: this text is missing in ru',
)

refused(
  'a text that every language lacks',
  (rules) => {
    for (const language of ['kk', 'ru', 'en']) {
      rules.json(`texts/${language}/holidays.json`, (texts) => delete texts['holiday.nauryz'])
    }
    return '/rules/5'
  },
  'calendar/holidays.json: #/name: the text "holiday.nauryz" is missing',
)

refused(
  'a text that nothing uses',
  set(holidays, 'holiday.doomsday', 'Конец света'),
  `${holidays}: /holiday.doomsday: nothing uses this text`,
)

refused('an empty text', nauryz(''), at, 'expected words without space at the ends')

refused(
  'a placeholder that one language lacks',
  nauryz('Наурыз {today}'),
  'texts/kk/holidays.json: /holiday.nauryz: the placeholder {today} is missing, expected it as in ru',
)

refused('a placeholder that nobody fills in', nauryz('Наурыз {year}'), at, '{year} is not filled in here')

refused('a brace that stands alone', nauryz('Наурыз }'), at, 'a brace stands alone')

refused('an ending in brackets', nauryz('Вы получил(а) ответ'), at, 'an ending in brackets')

refused('a slash between two words in Russian', nauryz('суббота и/или воскресенье'), at, '"и/или" stands here')

refused(
  'a slash between two words in Kazakh',
  set('texts/kk/holidays.json', 'holiday.nauryz', 'сенбі және/немесе жексенбі'),
  'texts/kk/holidays.json: /holiday.nauryz: "және/немесе" stands here',
)

refused(
  'a word of the page among the words of the engine',
  set(holidays, 'ui.next', 'Дальше'),
  `${holidays}: /ui.next: a word of the page stands here, expected it in page.json`,
)

refused(
  'a text that stands in two files',
  (rules) => {
    rules.json(holidays, (texts) => (texts['letter.subtitle'] = 'на действия и решения'))
    rules.write('texts/ru/zz.json', '{"letter.subtitle": "на бездействие"}')
  },
  'texts/ru/zz.json: /letter.subtitle: this key stands in texts/ru/holidays.json as well',
)

refused(
  'a form of a fact that has none',
  (rules) => rules.reword('ru', 'letter.subtitle', 'на отказ {provider_name:dative}'),
  '#: /letter.subtitle: {provider_name:dative} is not filled in here, expected a choice fact before the colon',
)

refused(
  'an ending that is tied to what nobody knows beforehand',
  (rules) => rules.reword('kk', 'letter.refusal.refused', '{refusal_on}-да бас тартылды.'),
  '#: /letter.refusal.refused: "{refusal_on}-да" ties an ending to what nobody knows beforehand, expected a form like {refusal_on:dative}',
)

refused(
  'a name in the middle of a sentence that may ask for a case',
  (rules) => rules.reword('ru', 'letter.subtitle', 'на действие {provider_name}'),
  '#: /letter.subtitle: {provider_name} stands in the middle of a sentence, expected it behind a colon, a quotation mark, a bracket or №',
)

accepted('a form of any word in a Kazakh text', (rules) =>
  rules.reword('kk', 'letter.claim.respondent', 'Жауапкер: {provider_name:genitive} өзі'),
)

refused(
  'an order of an address without one of its parts',
  (rules) => rules.reword('ru', 'format.address.order', 'index place street house'),
  '#: /format.address.order: "index place street house" is no order of an address',
  'flat',
)

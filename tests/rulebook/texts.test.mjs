import { refused } from './helpers.mjs'

const holidays = 'texts/ru/holidays.json'
const set = (file, key, text) => (rules) => rules.json(file, (texts) => void (texts[key] = text))

refused('a text that one language lacks', (rules) => rules.json(holidays, (texts) => void delete texts['holiday.nauryz']), 'texts/en/holidays.json', '/holiday.nauryz', 'this text is missing in ru')

refused(
  'a text that every language lacks',
  (rules) => ['kk', 'ru', 'en'].forEach((language) => rules.json(`texts/${language}/holidays.json`, (texts) => void delete texts['holiday.nauryz'])),
  'calendar/2026.json',
  '/off/5/name',
  'the text "holiday.nauryz" is missing',
)

refused('a text that nothing uses', set(holidays, 'holiday.doomsday', 'Конец света'), holidays, '/holiday.doomsday', 'nothing uses this text')

refused('an empty text', set(holidays, 'holiday.nauryz', ''), holidays, '/holiday.nauryz', 'expected words without space at the ends')

refused('a placeholder that one language lacks', set(holidays, 'holiday.nauryz', 'Наурыз {today}'), 'texts/kk/holidays.json', '/holiday.nauryz', 'the placeholder {today} is missing', 'as in ru')

refused('a placeholder that nobody fills in', set(holidays, 'holiday.nauryz', 'Наурыз {year}'), holidays, '/holiday.nauryz', '{year} is not filled in here')

refused('a brace that stands alone', set(holidays, 'holiday.nauryz', 'Наурыз }'), holidays, '/holiday.nauryz', 'a brace stands alone')

refused('an ending in brackets', set(holidays, 'holiday.nauryz', 'Вы обратился(ась), получил(а) ответ'), holidays, '/holiday.nauryz', 'an ending in brackets')

refused('a slash between two words in Russian', set(holidays, 'holiday.nauryz', 'суббота и/или воскресенье'), holidays, '/holiday.nauryz', '"и/или" stands here')

refused('a slash between two words in Kazakh', set('texts/kk/holidays.json', 'holiday.nauryz', 'сенбі және/немесе жексенбі'), 'texts/kk/holidays.json', '/holiday.nauryz', '"және/немесе" stands here')

refused('a word of the page among the words of the engine', set(holidays, 'ui.next', 'Дальше'), holidays, '/ui.next', 'expected it in page.json')

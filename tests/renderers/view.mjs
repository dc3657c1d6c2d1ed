import { readFileSync } from 'node:fs'
import { kk } from './letters/kk.mjs'

const read = name => JSON.parse(readFileSync(new URL(`../cases/good/${name}.json`, import.meta.url), 'utf8'))

/** A golden case: what was answered on which day, and the engine's view of it. */
export const golden = name => ({ view: read(`${name}.view`), ...read(`${name}.request`) })

const dated = golden('late-after-provider-refused')

/** The days on which something happened in the case of the view below. */
export const { answers } = dated

const documents = [
  { id: 'd1', path: 'Қосымшалар/1 Бас тарту туралы хабарлама.pdf', role: 'refusal', original_name: 'scan 0001.pdf' },
  { id: 'd2', path: 'Қосымшалар/2 Қолхат № 7.jpg', role: 'receipt', original_name: 'IMG_2026.JPG' },
  { id: 'd3', path: 'Қосымшалар/3 Хат алмасу.txt', role: 'correspondence', original_name: 'chat.txt' },
]

/** What the documents hold; as different kinds of content as the page may keep. */
export const contents = {
  d1: new Uint8Array(300_000).map((_, index) => (index * index) % 251),
  d2: new Uint8Array(2_500_000).map((_, index) => (index * 7919) % 256).buffer,
  d3: new Blob(['Сәлеметсіз бе! '.repeat(500)]),
}

/** The case behind the view below. */
export const given = {
  id: 'one',
  locale: 'ru',
  letterLocale: 'kk',
  answers,
  typed: {},
  documents: documents.map(({ id, role, original_name: name }) => ({ id, name, type: 'pdf', size: 1, sha256: id.padEnd(64, '0'), role })),
  edits: [],
  page: null,
}

const file = (path, source) => ({ path, source, document: null, role: null, original_name: null })

const section = (id, title, kind, ...lines) => ({ id, title, kind, lines })

/** Those parts of a view that a package is made of. */
export const view = {
  ok: true,
  engine: '1.0.0',
  rulebook: { id: 'kz-public-services', version: '2026.11.1', checked_on: '2026-11-23', hash: 'sha256:00ff' },
  locale: 'ru',
  letter_locale: 'kk',
  letter: kk,
  package: {
    name: 'Шағым 2026-11-23.zip',
    files: [
      file('letter.pdf', 'letter'),
      ...documents.map(({ id, ...rest }) => ({ ...rest, source: 'document', document: id })),
      file('Қалай тапсыру керек.html', 'guide'),
      file('manifest.json', 'manifest'),
    ],
    guide: {
      locale: 'kk',
      title: 'Шағымды қалай тапсыру керек',
      sections: [
        section('where', 'Қайда', 'paragraphs', '«е-Өтініш» порталы арқылы.', 'Тіркеу нөмірін сақтаңыз.'),
        section('steps', 'Қадамдар', 'steps', 'Порталға кіріңіз.', 'Файлдарды тіркеңіз.', 'ЭЦҚ-мен қол қойыңыз.'),
        section('keep', 'Сақтаңыз', 'list', 'Тіркеу нөмірі', 'Осы файлдар'),
      ],
      links: [{ label: 'е-Өтініш', url: 'https://eotinish.kz/' }],
    },
  },
  summary: dated.view.summary,
  grounds: dated.view.grounds,
  routes: dated.view.routes,
  channels: dated.view.channels,
  deadlines: dated.view.deadlines,
  events: dated.view.events,
  disclaimer: 'Бұл заң кеңесі емес.',
}

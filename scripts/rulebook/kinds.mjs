/**
 * The files of a rulebook. `many` means: one entry per file in a folder. `list` means: the file is a list of entries.
 * The order is that of the bundle; what has no `key` is not for the engine.
 */
export const kinds = [
  { name: 'rulebook', path: /^rulebook\.json$/, single: 'rulebook.json' },
  { name: 'act', key: 'acts', path: /^acts\/[^/]+\.json$/, many: true },
  { name: 'pages', key: 'pages', path: /^pages\.json$/, single: 'pages.json', list: true },
  { name: 'facts', key: 'facts', path: /^facts\.json$/, single: 'facts.json', list: true },
  { name: 'exits', key: 'exits', path: /^exits\.json$/, single: 'exits.json', list: true },
  { name: 'ground', key: 'grounds', path: /^grounds\/[^/]+\.json$/, many: true },
  { name: 'authorities', key: 'authorities', path: /^authorities\.json$/, single: 'authorities.json', list: true },
  { name: 'routes', key: 'routes', path: /^routes\.json$/, single: 'routes.json', list: true },
  { name: 'channels', key: 'channels', path: /^channels\.json$/, single: 'channels.json', list: true },
  { name: 'terms', key: 'terms', path: /^terms\.json$/, single: 'terms.json', list: true },
  { name: 'documents', key: 'documents', path: /^documents\.json$/, single: 'documents.json', list: true },
  { name: 'letter', key: 'letter', path: /^letter\.json$/, single: 'letter.json' },
  { name: 'guide', key: 'guide', path: /^guide\.json$/, single: 'guide.json', list: true },
  { name: 'suffixes', key: 'suffixes', path: /^suffixes\.json$/, single: 'suffixes.json' },
  { name: 'insults', key: 'insults', path: /^insults\.json$/, single: 'insults.json' },
  { name: 'portal', path: /^portals\/[^/]+\.json$/, many: true },
  { name: 'short', path: /^short\.json$/, single: 'short.json' },
  { name: 'edits', path: /^edits\.json$/, single: 'edits.json' },
  { name: 'holidays', key: 'holidays', path: /^calendar\/holidays\.json$/, single: 'calendar/holidays.json' },
  { name: 'calendar', key: 'calendar', path: /^calendar\/[0-9]{4}\.json$/, many: true },
  { name: 'texts', key: 'texts', path: /^texts\/[a-z]{2}\/[^/]+\.json$/, many: true },
]

export const languages = ['kk', 'ru', 'en']

export const kindOf = (file) => kinds.find((kind) => kind.path.test(file))

import { fragment, h, list } from './html.mjs'

/** Grounds and exits: what the complaint is about, and when there is none. */
export function grounds(book, parts) {
  const { words } = parts
  const sorted = [...book.entries.ground].sort((left, right) => left.value.order - right.value.order || left.value.version - right.value.version)
  return sorted.map(({ file, value: ground }) => {
    const at = `${file}#`
    const { examples } = ground
    return parts.ruleEntry(
      'ground',
      ground,
      words.get(`ground.${ground.id}.title`),
      parts.paragraphs(words.get(`ground.${ground.id}.about`)),
      parts.rows(
        ['when', parts.condition(ground.when, `${at}/when`)],
        ['fails', parts.paragraphs(words.get(`ground.${ground.id}.no`))],
        ['event', words.factName(ground.event)],
        ['examples.yes', list('ul', examples.yes.map((each) => example(each, words)))],
        ['examples.no', list('ul', examples.no.map((each) => example(each, words)))],
        ['statements', parts.lines(ground.statements, `${at}/statements`)],
        ['norms', parts.lines(ground.norms, `${at}/norms`)],
        ['demands', parts.lines(ground.demands, `${at}/demands`)],
        ...parts.rule(ground),
      ),
    )
  })
}

/** "What happened: ...; form of the refusal: ...". */
function example(facts, words) {
  const said = Object.entries(facts).map(([id, value]) => {
    const values = [value].flat().map((each) => words.option(id, each))
    return h('span', null, `${words.factName(id)}: ${values.join(', ')}`)
  })
  return fragment(said.map((each, index) => (index ? [words.get('list.separator'), each] : each)))
}

export function exits(book, parts) {
  const { words } = parts
  return book.entries.exits.map(({ file, at, value: exit }) =>
    parts.ruleEntry(
      'exit',
      exit,
      words.get(`exit.${exit.id}.title`),
      parts.rows(
        ['when', parts.condition(exit.when, `${file}#${at}/when`)],
        ['says', parts.texts(exit.lines)],
        ['link', parts.link(exit.link)],
        ...parts.rule(exit),
      ),
    ),
  )
}

import { h } from './html.mjs'

/** Evidence, the letter block by block, what it must contain, and the sheet that says how to submit it. */
export function documents(book, parts) {
  const { words } = parts
  return book.entries.documents.map(({ file, at, value: document }) =>
    parts.entry(
      `document-${document.role}`,
      words.get(`document.${document.role}.name`),
      parts.paragraphs(words.get(`document.${document.role}.why`)),
      parts.rows(['need', words.own(`need.${document.need}`)], ['when', parts.condition(document.when, `${file}#${at}/when`)]),
    ),
  )
}

export function letter(book, parts) {
  const { file, value } = book.entries.letter[0]
  const { words } = parts
  return h(
    'ol',
    null,
    value.blocks.map((block, index) => {
      const at = `${file}#/blocks/${index}`
      return h(
        'li',
        { id: `block-${block.id}` },
        parts.rows(
          ['kind', words.own(`block.${block.kind}`)],
          ['when', parts.condition(block.when, `${at}/when`)],
          block.from && ['lines', words.own(`from.${block.from}`)],
          block.lines && ['says', parts.lines(block.lines, `${at}/lines`)],
        ),
      )
    }),
  )
}

export function elements(book, parts) {
  const { file, value } = book.entries.letter[0]
  const { words } = parts
  return value.elements.map((element, index) =>
    parts.entry(
      `element-${element.id}`,
      words.get(`element.${element.id}`),
      parts.rows(
        ['sources', parts.citations([element.citation])],
        ['by', words.own(`by.${element.by}`)],
        ['when', parts.condition(element.when, `${file}#/elements/${index}/when`)],
        element.fact && ['question', words.get(`fact.${element.fact}.label`)],
      ),
    ),
  )
}

export function guide(book, parts) {
  const { words } = parts
  return book.entries.guide.map(({ file, at, value: section }) =>
    parts.entry(
      `guide-${section.id}`,
      words.get(`guide.${section.id}.title`),
      parts.rows(
        ['kind', words.own(`guide.${section.kind}`)],
        section.from && ['lines', words.own(`from.${section.from}`)],
        section.lines && ['says', parts.lines(section.lines, `${file}#${at}/lines`)],
      ),
    ),
  )
}

/** Which words a hint is given for, and which look like them and are let pass. */
export function insults(book, parts) {
  const { value } = book.entries.insults[0]
  return h(
    'div',
    null,
    parts.paragraphs(parts.words.own('insults.lead')),
    parts.rows(['sources', parts.citations([value.citation])], ['insults', value.words.join(', ')], ['innocent', value.innocent.join(', ')]),
  )
}

/** A letter as the engine gives it, from the parts that matter to a renderer. */
export function letter(locale, title, blocks) {
  return {
    locale,
    title,
    complete: true,
    blocks: blocks.map(([kind, ...lines], index) => ({ id: `block-${index + 1}`, kind, lines, citations: [] })),
    elements: [],
  }
}

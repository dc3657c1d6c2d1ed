import { parseTree } from 'jsonc-parser'

/** The lines of a JSON text, by pointer. The text is parsed once, and only when somebody asks. */
export function locator(text) {
  let tree
  return (at) => lineOf(text, offsetOf((tree ??= parseTree(text)), stepsOf(at)))
}

/** The line, counted from 1, in which a character stands. */
export const lineOf = (text, offset) => text.slice(0, offset).split('\n').length

const stepsOf = (at) => at.split('/').slice(1).filter((step, index, all) => all.length > 1 || step !== '')
  .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Where the value stands, with its key; for a key that is missing, the object that lacks it. */
function offsetOf(tree, steps) {
  let node = tree
  let offset = tree?.offset ?? 0
  for (const step of steps) {
    const next = child(node, step)
    if (!next) break
    offset = next.offset
    node = next.value
  }
  return offset
}

function child(node, step) {
  if (node?.type === 'array') {
    const value = node.children[Number(step)]
    return value && { offset: value.offset, value }
  }
  // Of two equal keys the last one counts, as it does for JSON.parse.
  const property = node?.children?.findLast((each) => each.type === 'property' && each.children[0].value === step)
  return property && { offset: property.offset, value: property.children[1] }
}

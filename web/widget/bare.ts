/**
 * Objects without a prototype. Browsers read options along the prototype chain, and a page that put something on
 * Object.prototype would have it read as an option of ours.
 */
export function bare<Record extends object>(record: Record): Record {
  return Object.assign(Object.create(null) as object, record) as Record
}

/** A member of a message, if it is the message's own. */
export function own(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, name) ? (from as Record<string, unknown>)[name] : undefined
}

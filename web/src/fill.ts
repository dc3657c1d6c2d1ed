/** Puts values into a text with places for them: `{name}`. */

export type Values = Record<string, string | number>

export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Words from a table of one language; a key that is missing shows itself. */
export const speaking =
  <Key extends string>(table: Record<string, string>) =>
  (key: Key, values: Values = {}): string =>
    fill(table[key] ?? key, values)

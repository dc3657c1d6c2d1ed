/** Puts values into a text with places for them: `{name}`. */

export type Values = Record<string, string | number>

export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

import { schemas } from './schemas.mjs'

/** What can be wrong with a file, in the inspector's order. */
export const fileCodes = () => schemas().getSchema('finding.schema.json#/$defs/file_code').schema.enum

/** Each code is worded twice: what is wrong, and how to mend it. */
export function* findingTexts() {
  for (const code of fileCodes()) {
    for (const key of [`file.${code}`, `file.${code}.mend`]) yield { key, file: 'texts', at: '' }
  }
}

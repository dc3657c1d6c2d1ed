import { pointer } from './faults.mjs'

/** Constructions that a plain sentence does without: they push the choice between two words onto the reader. */
const unwanted = {
  kk: [[/және\s*\/\s*немесе/iu, '"және/немесе"', 'one word of the two']],
  ru: [
    [/и\s*\/\s*или/iu, '"и/или"', 'one word of the two'],
    [/\p{L}\((?:а|о|ла|ло|на|ся|ая|ое|ий|й)\)/iu, 'an ending in brackets', 'a sentence that fits everyone'],
  ],
  en: [[/\band\s*\/\s*or\b/iu, '"and/or"', 'one word of the two']],
}

export function checkWording(texts, faults) {
  for (const [language, patterns] of Object.entries(unwanted)) {
    for (const [key, { file, text }] of texts[language]) {
      for (const [pattern, what, expected] of patterns) {
        if (pattern.test(text)) faults.add(file, pointer(key), `${what} stands here, expected ${expected}`)
      }
    }
  }
}

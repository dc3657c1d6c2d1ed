/** What verifying a package takes of the page. */

export { readDirectory, unpack } from '../../web/src/handin/archive.ts'
export { readCase, requestOf } from '../../web/src/handin/case-file.ts'
export { handinWords, joinedWords } from '../../web/src/handin/words.ts'
export { filesOf } from '../../web/src/renderers/files.ts'

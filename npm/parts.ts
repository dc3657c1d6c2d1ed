/** What making and verifying packages takes of the page. */

export { default as coverage } from '../build/fonts/coverage.json'
export { fill } from '../web/src/fill.ts'
export { sha256 } from '../web/src/renderers/bytes.ts'
export { readDirectory, unpack } from '../web/src/handin/archive.ts'
export { readCase, requestOf } from '../web/src/handin/case-file.ts'
export { handinWords, joinedWords } from '../web/src/handin/words.ts'
export { filesOf } from '../web/src/renderers/files.ts'
export { makePackage } from '../web/src/renderers/package.ts'

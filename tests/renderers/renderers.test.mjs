// Run with: node --test tests/renderers/renderers.test.mjs
// One file for node, so that the bundle is built once; each suite below is a topic.
import { buildRenderers } from './bundle.mjs'

await buildRenderers()
await import('./suites/letter-text.mjs')
await import('./suites/letter-tags.mjs')
await import('./suites/letter-pages.mjs')
await import('./suites/letter-hostile.mjs')
await import('./suites/word.mjs')
await import('./suites/same-text.mjs')
await import('./suites/guide.mjs')
await import('./suites/calendar-file.mjs')
await import('./suites/dates-text.mjs')
await import('./suites/months.mjs')
await import('./suites/zip.mjs')
await import('./suites/package.mjs')
await import('./suites/short.mjs')
await import('./suites/portal.mjs')
await import('./suites/edits.mjs')
await import('./suites/reopen.mjs')
await import('./suites/package-hostile.mjs')
await import('./suites/verify.mjs')
await import('./suites/same-bytes.mjs')

// Run with: node --test tests/repair/repair.test.mjs
// One file for node, so that the bundle is built once; each suite below is a topic.
import { loadRepair } from './bundle.mjs'

const repair = await loadRepair()
for (const name of ['undo', 'areas', 'strip', 'hints', 'alike', 'pdf']) (await import(`./suites/${name}.mjs`)).suite(repair)

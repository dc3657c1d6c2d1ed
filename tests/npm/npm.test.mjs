// The npm package as a stranger gets it: packed, and installed in an empty folder outside this tree.
import { after } from 'node:test'
import { removeConsumer } from './consumer.mjs'

after(removeConsumer)
for (const suite of ['node', 'types', 'browser', 'command', 'stream', 'widget']) await import(`./suites/${suite}.mjs`)

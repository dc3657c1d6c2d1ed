#!/usr/bin/env node
// Writes the smaller hostile files into a folder, as the fuzzer takes them: a line ":NAME" first.
//   tests/hostile/seeds.mjs FOLDER
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { corpus } from './corpus.mjs'

const folder = process.argv[2]
corpus.forEach(({ name, bytes }, at) => {
  if (bytes.length > 20_000) return
  const short = Buffer.from(`:${name.replaceAll('\n', '').slice(-12)}\n`)
  writeFileSync(path.join(folder, `hostile-${at}`), Buffer.concat([short, bytes]))
})

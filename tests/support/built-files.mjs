import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Names of the files that a built page consists of: without what the build notes for itself and what it has packed of them. */
export const builtFiles = directory =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/^\.|\.br$/.test(entry.name))
    .map(({ parentPath, name }) => path.relative(directory, path.join(parentPath, name)))

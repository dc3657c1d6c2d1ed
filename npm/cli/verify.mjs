import { openAsBlob } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { openPackager } from '../package.node.mjs'

export const options = { files: 1 }

/** @returns the exit status */
export async function run({ files: [name] }) {
  await access(name, constants.R_OK)
  const [file, packager] = await Promise.all([openAsBlob(name), openPackager()])
  const { faults, notes, unbuilt } = await packager.verify(file)
  for (const note of notes) console.log(note)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) return 1
  return unbuilt ? 3 : 0
}

import { readFile } from 'node:fs/promises'

/** @type {import('./material.mjs').Asset} */
export const asset = name => readFile(new URL(`./data/${name}`, import.meta.url))

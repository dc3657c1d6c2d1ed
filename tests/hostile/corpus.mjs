// Every hostile file, made anew each time, with what it must be told to be.
import { cut } from './cut.mjs'
import { damage } from './damage.mjs'
import { names } from './names.mjs'
import { papers } from './papers.mjs'
import { portable } from './portable.mjs'
import { samples } from './samples.mjs'

/** @type {{set: string, name: string, bytes: Buffer, says: string, facts?: object}[]} */
export const corpus = Object.entries({ samples, cut, names, damage, papers, portable }).flatMap(([set, files]) => files.map(file => ({ set, ...file })))

/** A finding as `says` writes it. */
export const words = ({ type, findings }) => [type, ...findings.map(({ code }) => code)].join(' ')

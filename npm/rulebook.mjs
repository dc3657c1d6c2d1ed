import { asset } from './assets.mjs'
import { utf8 } from './engine.mjs'

/** The rulebook as one JSON text, as `openEngine` takes it. */
export const rulebook = async () => utf8.decode(await asset('rulebook.json'))

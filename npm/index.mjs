import { asset } from './assets.mjs'
import { opener } from './engine.mjs'

export { ShagymError } from './engine.mjs'
export { kazakhstanTime } from './clock.js'
export const openEngine = opener(asset)

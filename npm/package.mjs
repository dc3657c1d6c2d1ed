import { asset } from './assets.mjs'
import { openerOfPackager } from './packager.mjs'

export const openPackager = openerOfPackager(asset)

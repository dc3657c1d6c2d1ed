import { asset } from './assets.node.mjs'
import { openerOfPackager } from './packager.mjs'

export const openPackager = openerOfPackager(asset)

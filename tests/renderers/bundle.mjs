// Builds what the tests import: the renderers as the browser gets them.
import { buildBundle, loadBundle } from '../../scripts/package/bundle.mjs'

const folder = 'build/renderers'

export const buildRenderers = () => buildBundle({ renderers: 'tests/renderers/renderers.ts' }, folder)
export const loadRenderers = () => loadBundle(`${folder}/renderers.js`)

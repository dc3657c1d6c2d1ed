// Builds what the tests import: the renderers as the browser gets them.
import { buildBundle, loadBundle } from '../../scripts/package/bundle.mjs'

const file = 'build/renderers/renderers.js'

export const buildRenderers = () => buildBundle('tests/renderers/renderers.ts', file)
export const loadRenderers = () => loadBundle(file)

// The one place that says what this page may do. The server sends these headers; the build repeats the policy in
// index.html, so that a plain static host that sends no headers is safe as well.

/** Name of our only Trusted Types policy, see src/trusted.ts. */
export const trustedPolicy = 'shagym'

const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': trustedPolicy,
}

const policy = names => names.map(name => `${name} ${directives[name]}`).join('; ')

export const contentSecurityPolicy = policy(Object.keys(directives))

/** Of embed.html, the page for the frames of others: the operator says whose. */
const framedPolicy = origins => `${policy(Object.keys(directives).filter(name => name !== 'frame-ancestors'))}; frame-ancestors ${origins.length > 0 ? origins.join(' ') : "'none'"}`

/** Browsers ignore frame-ancestors in a meta element and warn about it. */
export const metaSecurityPolicy = policy(Object.keys(directives).filter(name => name !== 'frame-ancestors'))

/** Of the letters to print: they run nothing. */
export const blankSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/** Of the page in one file: nothing is fetched but what stands in it, and each script and style is named by its hash. */
export const singleSecurityPolicy = (script, style) =>
  Object.entries({
    'default-src': "'none'",
    'script-src': `${script} 'wasm-unsafe-eval'`,
    'style-src': style,
    'img-src': 'data: blob:',
    'connect-src': 'data:',
    'worker-src': 'blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': trustedPolicy,
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

export const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** What other origins may load: the page for frames, and the script of the element, which may also be checked by its hash. */
const framedHeaders = origins => ({ ...headers, 'content-security-policy': framedPolicy(origins), 'cross-origin-resource-policy': 'cross-origin' })
const scriptHeaders = { ...headers, 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*' }

/** Names in assets/ hold the hash of their content; everything else must be asked for again. */
const lifetime = name => (name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

function permissions(name, embedOrigins) {
  if (name === 'embed.html') return framedHeaders(embedOrigins)
  return name.startsWith('widget/') ? scriptHeaders : headers
}

/**
 * The headers of one file, with how long it may be kept.
 * @param name from the folder of the page, with slashes
 * @param embedOrigins who may frame embed.html
 */
export const headersFor = (name, embedOrigins = []) => ({ ...permissions(name, embedOrigins), 'cache-control': lifetime(name) })

/** An origin as a header takes it: scheme and host, no path. Throws for anything else. */
export function embedOrigin(text) {
  const origin = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d{1,5})?$/i.test(text) && text.toLowerCase()
  if (!origin) throw new Error(`--embed-origin wants an origin such as https://portal.example, not "${text}".`)
  return origin
}

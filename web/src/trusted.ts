/**
 * The page's only Trusted Types policy. It lets one script address through, that of the service worker, and nothing
 * else; no policy is ever made for HTML. The name stands in the Content-Security-Policy (headers.mjs).
 */

interface Policy {
  createScriptURL(address: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const rules: Policy = {
  createScriptURL(address) {
    const wanted = new URL('sw.js', document.baseURI).href
    if (address !== wanted) throw new TypeError(`Not a script of this page: ${address}`)
    return address
  },
}

// TypeScript's DOM library types script addresses as strings, so the policy's result passes for one.
const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy = factory ? factory.createPolicy('shagym', rules) : rules

export function serviceWorkerAddress(): string {
  return policy.createScriptURL(new URL('sw.js', document.baseURI).href)
}
